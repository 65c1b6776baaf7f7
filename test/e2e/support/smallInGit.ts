// A window on a small scenario under git.
import { SMALL, SMALL_TEXT } from './small';
import { Workbench } from './workbench';

/**
 * Opens it in the theme that is looked at (LOOK).
 * @param prepare makes the workspace's folder a repository
 */
export function openSmallInGit(prepare: (folder: string) => void): Promise<Workbench> {
  return Workbench.open({
    files: { [SMALL]: SMALL_TEXT },
    settings: { 'workbench.colorTheme': process.env.LOOK ?? 'Default Dark Modern' },
    prepare,
  });
}
