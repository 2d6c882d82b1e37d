/** Whom the published data sets come from. We ship none of them. */
import type { Attribution } from '../credit-table';

const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const checked =
  'DOI and licence agree with several public copies that cite them; UCI’s own page was not opened for this. Read it before you pass the file on.';

const report = {
  citation:
    'Grömping, U. (2019). South German Credit Data: Correcting a Widely Used Data Set. Report 4/2019, Reports in Mathematics, Physics and Chemistry, Beuth University of Applied Sciences Berlin.',
  doi: null,
};

export const southGerman: Attribution = {
  citation: 'Grömping, U. (2019). South German Credit [data set]. UCI Machine Learning Repository.',
  doi: '10.24432/C5X89F',
  also: [
    {
      citation: 'South German Credit (update) [data set] (2020). UCI Machine Learning Repository.',
      doi: '10.24432/C5QG88',
    },
    report,
  ],
  licence,
  checked,
};

export const statlog: Attribution = {
  citation: 'Hofmann, H. (1994). Statlog (German Credit Data) [data set]. UCI Machine Learning Repository.',
  doi: '10.24432/C5NC77',
  also: [report],
  licence,
  checked,
};

export const taiwan: Attribution = {
  citation: 'Yeh, I.-C. (2009). Default of Credit Card Clients [data set]. UCI Machine Learning Repository.',
  doi: '10.24432/C55S3H',
  also: [
    {
      citation:
        'Yeh, I.-C. & Lien, C.-H. (2009). The comparisons of data mining techniques for the predictive accuracy of probability of default of credit card clients. Expert Systems with Applications 36(2), 2473–2480.',
      doi: '10.1016/j.eswa.2007.12.020',
    },
  ],
  licence,
  checked,
};
