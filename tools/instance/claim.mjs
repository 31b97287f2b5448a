import { DataFolder } from './data-folder.mjs';
import { endLeftServices } from './leftovers.mjs';
import { checkPorts } from './ports.mjs';

/**
 * Takes the data folder and the ports for this launcher.
 * @returns {Promise<DataFolder>}
 * @throws Advice when another launcher has the folder, or another program a port
 */
export async function claimInstance(settings) {
  const data = await DataFolder.open(settings.DATA_DIR);
  await endLeftServices(data);
  await checkPorts(settings);
  return data;
}
