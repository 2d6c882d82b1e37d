# Fits scikit-learn's logistic regression to the rows in a file of doubles: `rows` rows of `columns` standardised inputs, then the labels.
# usage: peer.py FILE ROWS COLUMNS; prints JSON
import json, sys, time

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression

file, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
numbers = np.fromfile(file, dtype=np.float64)
x, y = numbers[: rows * columns].reshape(rows, columns), numbers[rows * columns :].astype(int)
best = None
for _ in range(3):
    start = time.perf_counter()
    # C = 1 is a ridge of 1 on the summed loss, the intercept free: our objective.
    model = LogisticRegression(C=1.0, tol=1e-10, max_iter=1000).fit(x, y)
    seconds = time.perf_counter() - start
    best = seconds if best is None else min(best, seconds)
print(json.dumps({
    'name': f'scikit-learn {sklearn.__version__}',
    'seconds': best,
    'solution': [float(model.intercept_[0]), *map(float, model.coef_[0])],
}))
