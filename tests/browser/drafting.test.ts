/** Drafts and the graph of what cites what; together in one file, so that one server and one browser serve all. */
import "./draft.js";
import "./graph.js";
