// Who may import whom (see CONTRIBUTING.md, "The rooms"). One rule per sentence of the house.
const rooms = {
  kernel: '^simulations/kernel/',
  statistics: '^simulations/statistics/',
  tensors: '^simulations/tensors/',
  components: '^src/components/',
  record: '^src/record/',
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one idea.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engines-know-no-site',
      comment: 'simulations/ runs in a worker, in the terminal and in tests: it imports nothing of the site.',
      severity: 'error',
      from: { path: '^simulations/' },
      to: { path: '^(src|scripts|test)/' },
    },
    {
      name: 'kernel-and-statistics-stand-alone',
      severity: 'error',
      from: { path: '^simulations/(kernel|statistics)/' },
      to: { path: '^simulations/', pathNot: '^simulations/(kernel|statistics)/' },
    },
    {
      name: 'tensors-know-only-kernel',
      severity: 'error',
      from: { path: rooms.tensors },
      to: { path: '^simulations/', pathNot: ['^simulations/tensors/', rooms.kernel] },
    },
    {
      name: 'simulations-are-islands',
      comment: 'One simulation never imports another.',
      severity: 'error',
      from: { path: '^simulations/([^/]+)/', pathNot: '^simulations/(kernel|statistics|tensors)/' },
      to: { path: '^simulations/[^/]+/', pathNot: '^simulations/($1|kernel|statistics|tensors)/' },
    },
    {
      name: 'tensorflow-has-one-door',
      comment: 'TensorFlow.js stays replaceable: only simulations/tensors and the worker that feeds it name it.',
      severity: 'error',
      from: { pathNot: [rooms.tensors, '^src/labs/[^/]+/[^/]*worker[^/]*$', '^(test|scripts)/'] },
      to: { path: 'node_modules/@tensorflow/' },
    },
    {
      name: 'components-know-no-simulation',
      severity: 'error',
      from: { path: rooms.components, pathNot: '^src/components/teaching/' },
      to: { path: '^(simulations|src/labs|src/teaching|src/pages)/' },
    },
    {
      name: 'labs-see-their-own-simulation',
      severity: 'error',
      from: { path: '^src/labs/([^/]+)/' },
      to: {
        path: '^(simulations|src)/',
        pathNot: ['^simulations/($1|kernel|statistics|tensors)/', '^src/(labs/($1|shared)|components|record|schemas)/'],
      },
    },
    {
      name: 'teaching-sees-kernel-and-record',
      severity: 'error',
      from: { path: '^src/teaching/' },
      to: { path: '^(simulations|src)/', pathNot: [rooms.kernel, '^src/(teaching|record|schemas|components)/'] },
    },
    {
      name: 'record-sees-kernel',
      severity: 'error',
      from: { path: rooms.record },
      to: { path: '^(simulations|src)/', pathNot: [rooms.kernel, rooms.record] },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^(src|simulations|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^astro:', '\\?(url|raw|worker)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
