/**
 * The door for the command line: `ceyin serve`, `ingest`, `search`. Results go
 * to stdout, all else to stderr. Exit codes: 0 done, 1 a document could not be
 * read or the program could not go on, 2 the command was not understood.
 */
import { fileURLToPath } from "node:url";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { citeCommand } from "./cli/cite.js";
import { searchCommand, serveCommand } from "./cli/commands.js";
import { compareCommand } from "./cli/compare.js";
import { exportCommand } from "./cli/export.js";
import { ingestCommand } from "./cli/ingest.js";
import { say, told } from "./cli/say.js";

/** Results a page, as in the API. */
const SIZE = 20;
const LARGEST_SIZE = 100;
const LARGEST_PORT = 65_535;
/** pino's; `info` adds a line a request. */
const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"];

/** The checkout; the folders in it are found from wherever the command is typed. */
const home = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));

const FOLDERS = [
  new Option("--corpus <folder>", "文件所在的文件夹 / folder of the documents")
    .env("CEYIN_CORPUS")
    .default(home("corpus"), "corpus"),
  new Option("--index <folder>", "索引所在的文件夹 / folder of the index")
    .env("CEYIN_INDEX")
    .default(home("index"), "index"),
];

const OCR = new Option(
  "--ocr",
  "识别扫描件的文字，一页约五秒 / read scanned PDFs by OCR, about five seconds a page",
).env("CEYIN_OCR");

const DECISIONS = new Option(
  "--decisions <file>",
  "取舍所存的文件，默认在语料文件夹旁 / file of the decisions, by default beside the corpus",
).env("CEYIN_DECISIONS");

/** Commander's own words, which know no Chinese. */
const TITLES: Record<string, string> = {
  "Usage:": "用法 Usage:",
  "Arguments:": "参数 Arguments:",
  "Options:": "选项 Options:",
  "Commands:": "命令 Commands:",
};

const EXAMPLES = `
例 Examples:
  ceyin search 高新技术企业 培育
  ceyin search '"知识产权质押" -房地产'
  PORT=8080 ceyin serve

退出码 Exit codes: 0 完成 done, 1 有文件读不了、存疑（--strict）或出错 unreadable document, doubt (--strict) or fault, 2 命令有误 usage`;

export async function main(words: readonly string[]): Promise<void> {
  // `ceyin search … | head` closes the pipe early; nobody is left to tell.
  process.stdout.on("error", () => process.exit());
  // A switch is on by being set at all; whoever writes 0 means off.
  if (/^(?:0|false|off|no)$/i.test(process.env.CEYIN_OCR ?? "")) delete process.env.CEYIN_OCR;
  // `PORT= ceyin serve` means: as if it were not set.
  for (const [name, value] of Object.entries(process.env)) {
    if (value === "") delete process.env[name];
  }
  try {
    await program().parseAsync(words, { from: "user" });
  } catch (error) {
    // Commander has said its part, and counts help that was asked for as an error of code 0.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      say(told(error));
      process.exitCode = 1;
    }
  }
}

function program(): Command {
  const ceyin = new Command("ceyin")
    .description("策引：政策条款检索 / Ceyin: search in the clauses of policy documents")
    .helpOption("-h, --help", "显示说明 / show this help")
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (text, write) => write(`命令有误 / ${text}`) })
    .showHelpAfterError("用法见 / See ceyin --help")
    .addHelpText("after", EXAMPLES)
    .exitOverride();
  const command = (name: string, description: string): Command =>
    ceyin.command(name).description(description);

  withFolders(
    command(
      "serve",
      "启动检索页面，索引不合时先重建 / serve the page, after bringing the index up to date",
    ),
  )
    .addOption(
      new Option("--port <n>", "端口 / port")
        .env("PORT")
        .default(3000)
        .argParser(whole(0, LARGEST_PORT)),
    )
    .addOption(new Option("--host <name>", "监听地址 / address").env("HOST").default("127.0.0.1"))
    .addOption(
      new Option("--log-level <level>", "日志详略，写到标准错误 / how much is logged, to stderr")
        .env("LOG_LEVEL")
        .default("warn")
        .choices(LOG_LEVELS),
    )
    .action(serveCommand);
  withFolders(
    command(
      "ingest",
      "读入有变动的文件，更新索引 / read the documents that changed and bring the index up to date",
    ),
  )
    .argument(
      "[paths...]",
      "只读语料中的这些文件或文件夹，未变动的也重读，其余不动；语料以外的一个文件夹则同 --corpus / " +
        "read only these files and folders of the corpus, changed or not, and leave the rest as it is; " +
        "one folder elsewhere means as --corpus",
    )
    .option("--remarks", "列出全部存疑之处 / list all that the reader doubts")
    .option(
      "--strict",
      "有存疑之处即以 1 退出，索引照常保存 / exit with 1 where there are doubts; the index is saved",
    )
    .option("--watch", "守候文件夹，有变动即更新 / follow the folder and update at every change")
    .action(ingestCommand);
  withFolders(command("search", "检索 / search"))
    .argument("<question...>", "问句，同页面上的写法 / the question, written as on the page")
    .option("--json", "输出 JSON，同 /api/search / print JSON as /api/search does")
    .option("--size <n>", "每页条数 / hits a page", whole(1, LARGEST_SIZE), SIZE)
    .option("--page <n>", "第几页 / page", whole(1, 100_000), 1)
    // A word such as -房地产 excludes; it is no option of ours.
    .allowUnknownOption()
    .action(searchCommand);
  withFolders(
    command(
      "cite",
      "核对一份文稿的引文：题名文号、括号、废止、引文原话；有应改之处以 1 退出 / check the citations of a draft; exit code 1 where something is to be put right",
    ),
  )
    .argument(
      "<file>",
      "文稿，格式同语料；- 读标准输入 / the draft, in any format of the corpus; - reads stdin",
    )
    .option(
      "--json",
      "输出 JSON，同 /api/check-citations / print JSON as /api/check-citations does",
    )
    .action(citeCommand);
  withFolders(
    command(
      "compare",
      "对照：一条、一个文件或一个主题在其他文件中的对应措施 / counterparts of a clause, a document or a topic in other documents",
    ),
  )
    .argument("<subject...>", "条款号、文件号或主题 / id of a clause or document, or a topic")
    .option("--with <documents...>", "对照的文件号 / ids of the documents to compare with")
    .option("--csv", "输出 CSV / print CSV")
    .option("--json", "输出 JSON，同 /api/compare / print JSON as /api/compare does")
    .option("--accept <clause>", "认可此条为其对应 / say that this clause is its counterpart")
    .option("--reject <clause>", "否认此条为其对应 / say that this clause is none")
    .option("--pin <clause>", "置顶此条 / put this clause first")
    .option("--undo <clause>", "撤销对此条的取舍 / take back what was said of this clause")
    .addOption(DECISIONS)
    .action(compareCommand);
  withFolders(
    command(
      "export",
      "导出对照表、指标表或未收录文件，格式依文件名：.xlsx、.docx、.csv / export the comparison, the indicator board or the works not held",
    ),
  )
    .argument(
      "[what...]",
      "compare 条款号、文件号或主题；targets；works / compare with a clause, document or topic; targets; works",
    )
    .option(
      "--verify <file>",
      "核对一份导出的每处引文；有不一致的以 1 退出 / check every quotation of an export; exit code 1 where one does not hold",
    )
    .option("--json", "核对结果输出 JSON / print what the check found as JSON")
    .option("--to <file>", "写到此文件 / the file to write")
    .option("--force", "文件已在时覆盖 / write over a file that is there")
    .option("--with <documents...>", "对照的文件号 / ids of the documents to compare with")
    .option("--indicator <words>", "只导出此指标 / of this indicator only")
    .option("--region <name>", "只导出此地区 / of this region only")
    .option("--year <year>", "只导出此年份 / of this year only")
    .option("--document <id>", "只导出此文件 / of this document only")
    .option("--held", "works：导出已收录的 / works: those that are held")
    .addOption(DECISIONS)
    .action(exportCommand);
  // Done by the launcher before it comes here.
  command("prepare", "只安装和编译 / only install and compile").action(() => undefined);
  return ceyin;
}

function withFolders(command: Command): Command {
  for (const option of [...FOLDERS, OCR]) command.addOption(option);
  return command;
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`应为 ${least}–${most} 的整数 / a whole number is needed.`);
  };
}
