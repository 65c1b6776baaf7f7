import '../jitless';
import '../styles/page.css';
import '../styles/header.css';
import '../styles/contrast.css';
import './pack.css';
import { PackHost } from './packHost';
import { PackPage } from './packPage';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the pack');
const host = new PackHost();
const page = new PackPage(root, host);
host.listen((message) => page.receive(message));
host.ready();
