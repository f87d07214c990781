/**
 * A property of a node as every such node has it. A form has its fields under their names, before what elements have and can do (in
 * Chromium in our own world, too; nothing else in a page does that there): where one is named 'parentElement', whoever walks up by that
 * name walks in a circle.
 */
export function nativeOf<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  return Reflect.get(Object.getPrototypeOf(node), name, node) as N[K];
}
