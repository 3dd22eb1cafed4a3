/** What the readers of files say of a doubt, by its rule, in the languages of the page. */
import { told, type Writings } from "../text/told.js";
import type { Remark, Told } from "../vocabulary.js";

/** {0}, {1}: what comes in. */
const SENTENCES = {
  "furniture-guessed": [
    "此行按所在位置判为页面附属文字，未收入正文。",
    "此行按所在位置判為頁面附屬文字，未收入正文。",
    "This line was taken for page furniture because of where it stands.",
  ],
  "encoding-guessed": [
    "文件没有标明编码，按 {0} 读入。",
    "文件沒有標明編碼，按 {0} 讀入。",
    "The file does not say its encoding; it was read as {0}.",
  ],
  "undecodable-bytes": [
    "有些字按 {0} 读不出来，以 \ufffd 代替。",
    "有些字按 {0} 讀不出來，以 \ufffd 代替。",
    "Some characters could not be read as {0} and stand as \ufffd.",
  ],
  sidecar: [
    "附注文件有不认识或不合格式的内容，整份未采用。",
    "附註文件有不認識或不合格式的內容，整份未採用。",
    "The sidecar has something unknown or malformed; none of it was taken.",
  ],
  "sidecar-yaml": [
    "附注文件不是有效的 YAML，未采用。",
    "附註文件不是有效的 YAML，未採用。",
    "The sidecar is no valid YAML; it was not taken.",
  ],
  "front-matter": [
    "文首的 YAML 无法读取，未采用。",
    "文首的 YAML 無法讀取，未採用。",
    "The front matter is no valid YAML; it was not taken.",
  ],
  "main-text-guessed": [
    "正文位置按文字疏密推定，请核对。",
    "正文位置按文字疏密推定，請核對。",
    "Where the main text stands was guessed from how dense the words are; please check.",
  ],
  "main-text-unknown": [
    "未能认出正文位置，整页读入。",
    "未能認出正文位置，整頁讀入。",
    "No main text was found; all of the page was taken.",
  ],
  picture: [
    "正文中有 {0} 幅图片，图中文字未读入。",
    "正文中有 {0} 幅圖片，圖中文字未讀入。",
    "The text has pictures ({0}); words in them were not read.",
  ],
  "page-without-text": [
    "第 {0} 页没有文字，可能是图片。",
    "第 {0} 頁沒有文字，可能是圖片。",
    "No text on page {0}; it may be a picture.",
  ],
  "unknown-characters": [
    "字体缺少文字对照，许多字无法辨认。",
    "字體缺少文字對照，許多字無法辨認。",
    "The fonts do not say what their signs mean; many characters are unknown.",
  ],
  "ocr-missing": [
    "图像页没有读入：文字识别要用的软件包没有装好，请联网运行 npm ci --include=optional，再用 --ocr 读入。",
    "圖像頁沒有讀入：文字辨識要用的軟件包沒有裝好，請連網執行 npm ci --include=optional，再用 --ocr 讀入。",
    "Picture pages were not read: the packages for OCR are missing. Run npm ci --include=optional with a network, then ingest with --ocr.",
  ],
  "read-by-ocr": [
    "{1} 页图像中 {0} 页由文字识别（OCR）读出，平均可信度 {2}%，{3} 行把握不大，请与原件核对。",
    "{1} 頁圖像中 {0} 頁由文字辨識（OCR）讀出，平均可信度 {2}%，{3} 行把握不大，請與原件核對。",
    "{0} of {1} picture pages were read by OCR, mean confidence {2} %, {3} lines unsure: check against the original.",
  ],
  "ocr-unsure": [
    "此行文字识别把握不大（{0}%）。",
    "此行文字辨識把握不大（{0}%）。",
    "OCR is unsure of this line ({0} %).",
  ],
} as const satisfies Record<string, Writings>;

export type SourceRule = keyof typeof SENTENCES;

/** Rule and sentence of a doubt. */
export function doubting(
  rule: SourceRule,
  ...values: readonly (string | number | Told)[]
): Pick<Remark, "rule" | "message"> {
  return { rule, message: told(SENTENCES[rule], ...values) };
}
