export { PortfolioTabs } from './PortfolioTabs.tsx';
