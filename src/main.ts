/** Starts the process and stops it cleanly. Only a new enough Node can read the rest, so that is looked at first. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Karta needs Node.js 22.17 or newer; this is ${process.versions.node}. Start it with npm start after npm ci.`,
  );
  process.exit(1);
}
const { run } = await import('./run.js');
await run();
