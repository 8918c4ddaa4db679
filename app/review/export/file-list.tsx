import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import type { ExportedFile } from "./read-export.server.ts";

/** The files of data, each with what stands in its columns; then the dictionary of all. */
export function FileList({ address, files }: { address: string; files: readonly ExportedFile[] }) {
  return (
    <>
      <ul className="plain export-files">
        {files.map((file) => (
          <li key={file.name} className="panel export-file">
            <h3>{file.name}</h3>
            <p className="meta">
              {file.about} {count(file.rows, "row")} now.
            </p>
            <Downloads address={address} name={file.name} />
            <details>
              <summary>What stands in its {file.columns.length} columns</summary>
              <Columns file={file} />
            </details>
          </li>
        ))}
        <li className="panel export-file">
          <h3>dictionary</h3>
          <p className="meta">The columns of all files with meaning, unit and source.</p>
          <Downloads address={address} name="dictionary" />
        </li>
      </ul>
      <p className="meta export-words">
        CSV has a comma between cells and a line for each row. A text that a spreadsheet would run
        as a formula has an apostrophe before it. Entries of a list have “ | ” between them. “For
        Excel” is the same file with a mark that tells old versions how letters are written.
      </p>
    </>
  );
}

function Downloads({ address, name }: { address: string; name: string }) {
  const links = [
    [`${name}.csv`, "CSV"],
    [`${name}.csv?bom=1`, "CSV for Excel"],
    [`${name}.json`, "JSON"],
  ] as const;
  return (
    <p className="export-links">
      {links.map(([file, label]) => (
        <a key={file} className="button" href={`${address}/${file}`} download>
          <span className="visually-hidden">{name}, </span>
          {label}
        </a>
      ))}
    </p>
  );
}

function Columns({ file }: { file: ExportedFile }) {
  return (
    <ScrollBox label={`Columns of ${file.name}`} className="table-scroll">
      <table className="data-table export-columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Meaning</th>
            <th scope="col">Unit</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map(({ name, meaning, unit, source }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{meaning}</td>
              <td>{unit}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
