import type { Plugin } from 'vite';

// Packages hold code that stores' linters rightly ask about, and that nothing of ours uses: preact's way from a string to markup, zod's look
// whether the page lets it make functions of strings, which the policy of our pages forbids anyway, and zip.js's way to load a further
// codec from an address.

interface Cut {
  /** The end of the module's path. */
  readonly module: string;
  readonly found: RegExp;
  readonly instead: string;
}

const CUTS: readonly Cut[] = [
  { module: '/preact/dist/preact.mjs', found: /\w+\.innerHTML=\w+\.__html/g, instead: 'void 0' },
  {
    module: '/zod/v4/core/util.js',
    found: /const F = Function;\s+new F\(""\);\s+return true;/g,
    instead: 'return false;',
  },
  {
    module: '/@zip.js/zip.js/lib/core/codec-registry.js',
    found: /await import\([^)]*codecURI\)/g,
    instead: 'undefined',
  },
];

/** Takes code that makes code or markup of strings out of packages. A package that no longer has it in that form ends the build. */
export function noCodeFromText(): Plugin {
  return {
    name: 'no-code-from-text',
    transform(code, id) {
      const cut = CUTS.find(({ module }) => id.split('?')[0]?.endsWith(module));
      if (!cut) return undefined;
      const { length } = code.match(cut.found) ?? [];
      if (length !== 1) this.error(`${cut.module} holds ${length ?? 0} times what is to be taken out of it`);
      return { code: code.replace(cut.found, cut.instead), map: null };
    },
  };
}
