/** Reading, and whether everybody can; together in one file, so that one server and one browser serve all. */
import "./reading.js";
import "./access.js";
import "./focus.js";
