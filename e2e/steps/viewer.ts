import { writeFileOf } from './case.ts';
import { type Screen, step, until } from './screen.ts';

/** What the page's own elements tell of themselves. */
type Picture = { readonly naturalWidth: number };
type Film = { readonly videoWidth: number; readonly seeking: boolean; currentTime: number };

/** Real files of the kinds that are shown in place, made by the browser itself: a picture, a PDF and a film. */
export async function makeFiles(screen: Screen): Promise<Record<'picture' | 'paper' | 'film', string>> {
  return step(screen, 'make a picture, a PDF and a film', async () => {
    const page = await screen.context.newPage();
    await page.setContent('<h1>监测报告</h1><p>氨氮 4.2 mg/L</p>');
    const picture = await writeFileOf('现场照片.png', await page.screenshot());
    const paper = await writeFileOf('监测报告.pdf', await page.pdf());
    const film = await writeFileOf(
      '执法记录.webm',
      Buffer.from(await page.evaluate<string>(RECORD_FILM), 'base64'),
    );
    await page.close();
    return { picture, paper, film };
  });
}

/** Run in the page: a second of a changing canvas as WebM, in base64. */
const RECORD_FILM = `(async () => {
  const canvas = document.createElement('canvas');
  canvas.width = 160;
  canvas.height = 120;
  const pen = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  for (let frame = 0; frame < 10; frame += 1) {
    pen.fillStyle = 'hsl(' + frame * 36 + ' 60% 50%)';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
})()`;

/** Opens a piece of evidence of the case on the screen; the title of its page is its name. */
export function openEvidence({ page, ...screen }: Screen, name: string): Promise<void> {
  return step({ page, ...screen }, `open the evidence ${name}`, async () => {
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { name }).waitFor();
  });
}

/** Waits until the picture has really been drawn: its size in pixels is known. */
export function seePicture(screen: Screen, name: string): Promise<void> {
  return step(screen, `see the picture ${name}`, async () => {
    const picture = screen.page.getByRole('img', { name });
    await until('the picture is drawn', () =>
      picture.evaluate(({ naturalWidth }: Picture) => naturalWidth > 0),
    );
  });
}

/** Waits until the browser's own viewer has taken the PDF over: it opens a frame of its own for it. */
export function seePaper(screen: Screen): Promise<void> {
  return step(screen, 'see the PDF', () =>
    until('the PDF is shown', async () =>
      screen.page.frames().some((frame) => frame.url().startsWith('chrome-extension://')),
    ),
  );
}

/** Waits until the film stands at its last picture: it was read by parts, and wound forward. */
export function seeFilm(screen: Screen, name: string): Promise<void> {
  return step(screen, `see the film ${name}`, async () => {
    const film = screen.page.getByLabel(name).and(screen.page.locator('video'));
    await until('the film has a picture', () => film.evaluate(({ videoWidth }: Film) => videoWidth > 0));
    await film.evaluate((video: Film) => {
      video.currentTime = 0.5;
    });
    const isThere = ({ currentTime, seeking }: Film) => currentTime === 0.5 && !seeking;
    await until('the film is wound forward', () => film.evaluate(isThere));
  });
}

/** Saves the file that is shown; gives the name under which the browser would keep it. */
export function saveFile({ page, ...screen }: Screen): Promise<string> {
  return step({ page, ...screen }, 'save the file', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载' }).click();
    return (await coming).suggestedFilename();
  });
}

/** Turns the picture on its side and waits until it stands within its frame. */
export function turnPicture({ page, ...screen }: Screen, name: string): Promise<void> {
  return step({ page, ...screen }, `turn the picture ${name}`, async () => {
    await page.getByRole('button', { name: '旋转 90°' }).click();
    const picture = page.getByRole('img', { name });
    await until('the picture lies within its frame', async () => {
      const [inner, outer] = [await picture.boundingBox(), await picture.locator('..').boundingBox()];
      return (
        inner !== null && outer !== null && inner.height > inner.width && inner.height <= outer.height + 1
      );
    });
  });
}
