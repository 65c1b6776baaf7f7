import '../jitless';
import '../styles/page.css';
import '../styles/header.css';
import '../styles/grid.css';
import '../styles/cells.css';
import '../styles/marks.css';
import '../styles/contrast.css';
import './comparison.css';
import './lists.css';
import { ComparisonHost } from './comparisonHost';
import { ComparisonPage } from './comparisonPage';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the comparison');
const host = new ComparisonHost();
const page = new ComparisonPage(root, host);
host.listen((message) => page.receive(message));
host.ready(page.differencesOnly);
