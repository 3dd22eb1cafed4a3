/** From text to text by what it cites; together in one file, so that one server and one browser serve all. */
import "./links.js";
import "./citations.js";
