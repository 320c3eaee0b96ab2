// One process and one order: what was called is counted at the end.
import "./preparation.js";
import "./prepare.js";
import "./asking.js";
import "./promises.js";
import "./changes.js";
import "./conversation.js";
import "./notes.js";
import "./lists.js";
import "./refusals.js";
import "./coverage.js";
