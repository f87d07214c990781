import { useRef, useState } from 'preact/hooks';
import type { FileShell } from '../file-shell.ts';
import { useWording } from '../wording.ts';

/** Properties of the page's style that a picture needs when it stands alone. */
const INLINED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'font-family', 'font-size'] as const;
/** A saved picture has so many dots for a px on the screen. */
const DENSITY = 2;

/** A picture with its title, as a table on request, and the ways to save it. */
export function ChartFrame({
  title,
  name,
  columns,
  rows,
  files,
  children,
}: {
  title: string;
  name: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  files: FileShell;
  children: preact.ComponentChildren;
}) {
  const wording = useWording();
  const [isTable, setTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const svg = () => figure.current?.querySelector('svg');
  const saveSvg = async () => {
    const drawn = svg();
    if (drawn) await files.save(`${name}.svg`, 'image/svg+xml', [standalone(drawn, title)]);
  };
  const savePng = async () => {
    const drawn = svg();
    const png = drawn && (await pngOf(standalone(drawn, title)));
    if (png) await files.save(`${name}.png`, 'image/png', [png]);
  };
  return (
    <figure class="chart" ref={figure}>
      <figcaption>{title}</figcaption>
      {isTable ? (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((cell, place) => (
                  <td key={columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        children
      )}
      <p class="actions">
        <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {wording.message('pictures_as_table')}
        </button>
        {!isTable && (
          <>
            <button type="button" onClick={() => void saveSvg()}>
              SVG
            </button>
            <button type="button" onClick={() => void savePng()}>
              PNG
            </button>
          </>
        )}
      </p>
    </figure>
  );
}

/** Room for the title above a picture that stands alone, in px. */
const TITLE = 36;

/** The picture as a file of its own: under its title, with the colours and the ground that the page's style gives it. */
function standalone(svg: SVGSVGElement, title: string): string {
  const { width, height } = svg.viewBox.baseVal;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  for (const [place, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[place];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of INLINED) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  const page = getComputedStyle(document.documentElement);
  const font = getComputedStyle(svg).fontFamily;
  const body = part('g', { transform: `translate(0 ${TITLE})` });
  body.append(...copy.childNodes);
  const heading = part('text', {
    x: '8',
    y: '22',
    fill: page.color,
    'font-family': font,
    'font-size': '15px',
  });
  heading.textContent = title;
  copy.append(part('rect', { width: '100%', height: '100%', fill: page.backgroundColor }), heading, body);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + TITLE}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + TITLE));
  return new XMLSerializer().serializeToString(copy);
}

function part(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
