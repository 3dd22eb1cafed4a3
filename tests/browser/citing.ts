/** A notice of the city that cites a measure of the province, held, and others that are not. */
import { fileURLToPath } from "node:url";

export const CITING = fileURLToPath(new URL("../fixtures/citing", import.meta.url));

/** The measure of the province, the rules of the city, the list and the opinion of the district. */
export const [MEASURE, RULES, LIST, OPINION] = ["办法", "细则", "目录", "意见"] as const;

/** A notice of the district whose title names what may be either of two works. */
export const FORWARDING = "转发";
