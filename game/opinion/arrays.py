"""The two kinds of arrays of the model."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
"""Single precision: what people hold."""
Exact = NDArray[np.float64]
"""Double precision: what is read off a public, or solved for it."""
