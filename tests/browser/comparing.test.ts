/** Measures side by side; together in one file, so that one server and one browser serve all. */
import "./compare.js";
import "./targets.js";
