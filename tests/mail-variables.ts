/** An installation that mails, for tests of what is mailed: imported before anything reads its settings. */
process.env.SMTP_URL = "smtp://127.0.0.1:1";
process.env.MAIL_FROM = "Training, of Example <training@example.org>";
process.env.SITE_URL = "https://training.example.org";
