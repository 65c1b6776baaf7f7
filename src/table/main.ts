import './jitless';
import './table.css';
import { Host } from './messages';
import { Page } from './page';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the table');
const host = new Host();
const page = new Page(root, host);
host.listen((message) => page.receive(message));
host.tellFocus();
host.ready();
