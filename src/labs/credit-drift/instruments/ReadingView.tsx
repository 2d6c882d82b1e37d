/** What an instrument showed, drawn. What it means is the learner's to say. */
import type { Reading } from '@simulations/credit-drift/readings';
import { ApprovalView } from './ApprovalView';
import { AucView } from './AucView';
import { AuditView } from './AuditView';
import { CbpeView } from './CbpeView';
import { CoefficientsView } from './CoefficientsView';
import { DomainView } from './DomainView';
import { DriftView } from './DriftView';
import { FeedsView } from './FeedsView';
import { FormView } from './FormView';
import { FrrView } from './FrrView';
import { KpisView } from './KpisView';
import { OutcomesView } from './OutcomesView';
import { ProxyView } from './ProxyView';
import { ReconstructionView } from './ReconstructionView';
import { RepairView } from './RepairView';
import { ReplayView } from './ReplayView';
import { ScoresView } from './ScoresView';
import { SlicesView } from './SlicesView';
import { ValuesView } from './ValuesView';

export function ReadingView({ reading }: { readonly reading: Reading }) {
  switch (reading.instrument) {
    case 'approval':
      return <ApprovalView reading={reading} />;
    case 'drift':
      return <DriftView reading={reading} />;
    case 'scores':
      return <ScoresView reading={reading} />;
    case 'values':
      return <ValuesView reading={reading} />;
    case 'form':
      return <FormView reading={reading} />;
    case 'domain':
      return <DomainView reading={reading} />;
    case 'reconstruction':
      return <ReconstructionView reading={reading} />;
    case 'proxy':
      return <ProxyView reading={reading} />;
    case 'cbpe':
      return <CbpeView reading={reading} />;
    case 'kpis':
      return <KpisView reading={reading} />;
    case 'auc':
      return <AucView reading={reading} />;
    case 'outcomes':
      return <OutcomesView reading={reading} />;
    case 'frr':
      return <FrrView reading={reading} />;
    case 'replay':
      return <ReplayView reading={reading} />;
    case 'repair':
      return <RepairView reading={reading} />;
    case 'coefficients':
      return <CoefficientsView reading={reading} />;
    case 'slices':
      return <SlicesView reading={reading} />;
    case 'feeds':
      return <FeedsView reading={reading} />;
    case 'audit':
      return <AuditView reading={reading} />;
  }
}
