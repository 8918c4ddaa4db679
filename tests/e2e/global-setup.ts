/** After the server has published: assessments deal the form that is played here. */
import { dealFormA, hasRecords } from "./records.ts";

export default function setup(): void {
  if (hasRecords()) dealFormA();
}
