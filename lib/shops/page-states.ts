import { jsonScripts } from './json-scripts.ts';
import { assignedObject } from './page-data.ts';

/**
 * The data that a page embeds for its own scripts: the objects that inline scripts assign behind `markers`
 * ('window.rawData ='), and what stands in scripts of type `application/json`.
 */
export function pageStates(document: Document, ...markers: readonly string[]): unknown[] {
  const assigned = markers.map((marker) => assignedObject(document, marker));
  return [...assigned.filter((state) => state !== undefined), ...jsonScripts(document)];
}
