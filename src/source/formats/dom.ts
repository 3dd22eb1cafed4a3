/**
 * The part of a parsed page that the readers touch, and a walk over it that
 * needs no stack: a page nested ten thousand deep costs time, not a crash.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly id: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const PAGE = 9;

export function isElement(node: PageNode | null): node is PageElement {
  return node?.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** Whether the node is the page itself, which stands above all elements. */
export function isPage(node: PageNode): node is Page {
  return node.nodeType === PAGE;
}

/** Lower-case tag name; empty for anything but an element. */
export function tagOf(node: PageNode | null): string {
  return isElement(node) ? node.nodeName.toLowerCase() : "";
}

export interface Visitor {
  /** Called at each node on the way in; `false` leaves out what is beneath. */
  enter(node: PageNode): boolean;
  /** Called on the way out of each node whose `enter` said yes. */
  leave(node: PageNode): void;
}

/** Visits `root` and all beneath it, in the order of the page. */
export function walk(root: PageNode, visitor: Visitor): void {
  let node = root;
  for (;;) {
    const entered = visitor.enter(node);
    const child = entered ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (entered) visitor.leave(node);
    while (node === root || node.nextSibling === null) {
      if (node === root || node.parentNode === null) return;
      node = node.parentNode;
      visitor.leave(node);
    }
    node = node.nextSibling;
  }
}
