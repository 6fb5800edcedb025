import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { runCommand } from "../../../scripts/support/command.ts";
import { CHECKOUT } from "../../../scripts/support/folders.ts";
import { refusedRequests } from "../support/bridge.ts";
import { launchApp, type RunningApp } from "../support/launch.ts";
import { Workbench } from "./workbench.ts";

/** Where the sample articles lie. */
export const SAMPLE = join(CHECKOUT, "resources/sample");
export const SAMPLE_FILES = 47;

const WINDOW = { width: 1440, height: 900 };
/** How long a busy machine may take from the window to the opened project. */
const START_MS = 60_000;

/** The sample as the command line imported it, made once in the life of this test process. */
let sample: Promise<Session> | null = null;

async function madeSample(): Promise<Session> {
  const made = await Session.make();
  process.once("exit", () => rmSync(made.folder, { recursive: true, force: true }));
  await made.importByCommandLine(SAMPLE);
  return made;
}

/** A temporary folder with a project, user data and exports of its own, and the app that runs on them. */
export class Session {
  readonly folder: string;
  readonly #complaints: string[] = [];
  #running: RunningApp | null = null;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Session> {
    return new Session(await mkdtemp(join(tmpdir(), "wirebench-journey-")));
  }

  /** A session with the sample as its project, open and settled. */
  static async ofSample(): Promise<Session> {
    const session = await Session.make();
    await session.importSample();
    return session.#opened();
  }

  /** A session with the articles given by their paths, imported by the command line, open and settled. */
  static async ofArticles(files: Readonly<Record<string, string>>): Promise<Session> {
    const session = await Session.make();
    const folder = session.path("articles");
    for (const [path, words] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), words);
    }
    await session.importByCommandLine(folder);
    return session.#opened();
  }

  async #opened(): Promise<Session> {
    await this.start();
    await this.workbench.settled();
    return this;
  }

  /** A path inside the session's folder. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  get project(): string {
    return this.path("journey.wirebench");
  }

  get running(): RunningApp {
    if (this.#running === null) throw new Error("the app is not running");
    return this.#running;
  }

  get page(): Page {
    return this.running.page;
  }

  get workbench(): Workbench {
    return new Workbench(this.page);
  }

  /** Makes the project by the command line, with everything found in the articles: no window is open yet. */
  async importByCommandLine(...sources: string[]): Promise<void> {
    const words = ["import", ...sources, "--project", this.project, "--data", this.path("user-data")];
    const done = await runCommand(process.execPath, ["src/main/cli/index.ts", ...words], { cwd: CHECKOUT });
    if (done.code !== 0) throw new Error(done.stderr);
  }

  /** The sample as this session's project: a copy with user data that know it, as if it had been imported here. */
  async importSample(): Promise<void> {
    sample ??= madeSample();
    const { folder } = await sample;
    await cp(folder, this.folder, { recursive: true });
    // An installation knows its projects by their places.
    const person = this.path("user-data", "person.json");
    const words = await readFile(person, "utf8");
    await writeFile(person, words.replaceAll(await realpath(folder), await realpath(this.folder)));
  }

  /** Starts the app in a window of fixed size; with the session's project unless `project` is false. */
  async start({ project = true }: { readonly project?: boolean } = {}): Promise<void> {
    const userData = this.path("user-data");
    this.#running = await launchApp({ userData, ...(project ? { project: this.project } : {}) });
    const { page, app } = this.#running;
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      WINDOW,
    );
    if (project) await expect(this.workbench.library).toBeVisible({ timeout: START_MS });
  }

  /** Closes the app and starts it again on the same user data and project. */
  async restart(): Promise<void> {
    await this.running.close();
    this.#running = null;
    await this.start();
  }

  /** What no journey may leave behind: a request to the network, an error on the console. */
  async expectQuiet(): Promise<void> {
    expect(await refusedRequests(this.page), "requests to the network").toBe(0);
    expect(this.#complaints, "errors on the console").toEqual([]);
  }

  async end(): Promise<void> {
    await this.#running?.close();
    this.#running = null;
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Presses an item of the application menu, as the system does when a person chooses it. */
  async menu(command: string): Promise<void> {
    await this.running.app.evaluate(({ Menu, BrowserWindow }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      const [window] = BrowserWindow.getAllWindows();
      if (item === null || item === undefined) throw new Error(`no menu item ${id}`);
      item.click(undefined, window, undefined);
    }, command);
  }

  /** The next dialogs for saving answer with this path; the dialog itself belongs to the system. */
  async answerSaveDialog(path: string): Promise<void> {
    await this.running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** The next dialogs for opening answer with these paths. */
  async answerOpenDialog(...paths: string[]): Promise<void> {
    await this.running.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    }, paths);
  }
}
