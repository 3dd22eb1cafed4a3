/** What is asked and found; together in one file, so that one server and one browser serve all. */
import "./results.js";
import "./suggestions.js";
import "./corpus.js";
import "./script.js";
