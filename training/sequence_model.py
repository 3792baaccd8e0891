"""Learn the weights of evidence: a linear-chain conditional random field.

A page's roles are a sequence of states. For each fact of its line, a state gets the weights of its
role and of its part of the page; another weight depends on the state before. Learning maximises the
likelihood of the labelled sequences, less a penalty on the squares of the weights, so that facts
seen on few pages have little influence.
"""

from __future__ import annotations

import collections
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt
import scipy.optimize
import scipy.sparse
from labelled import Example

from urdunews import Lexicon
from urdunews.lines.facts import WORDED, Fact
from urdunews.lines.sequence import BEFORE, FIRST, LAST, PARTS, ROLES, STATES, Transitions
from urdunews.lines.weights import Weights
from urdunews.words import vocabulary

Array = npt.NDArray[np.float64]

COUNT = len(STATES)
_ROLE = np.array([ROLES.index(state.role) for state in STATES])
_PART = np.array([PARTS.index(s.part) if s.part in PARTS else -1 for s in STATES])
_HAS_PART = _PART >= 0
_COLUMNS = len(ROLES) + len(PARTS)
_EXCLUDED = -1e4
#: A word has weights if at least this many outlets use it, in as many different lines.
LEAST_OUTLETS = 8
#: Weights are multiplied by this and stored as whole numbers.
SCALE = 100


def _possible() -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    between = np.zeros((COUNT, COUNT), bool)
    for after, before in enumerate(BEFORE):
        between[list(before), after] = True
    first, last = np.zeros(COUNT, bool), np.zeros(COUNT, bool)
    first[list(FIRST)] = True
    last[list(LAST)] = True
    return between, first, last


_BETWEEN, _FIRST, _LAST = _possible()


class Model:
    """The model that learns the weights."""

    def __init__(self, examples: list[Example], *, penalty: float, least: int) -> None:
        """Take the examples.

        Args:
            examples: The pages to learn from.
            penalty: The factor of the penalty on the squares of weights.
            least: The minimum number of pages on which a fact must be seen.
        """
        examples = sorted(examples, key=lambda one: -len(one.states))
        self.facts = _vocabulary(examples, least)
        self.penalty = penalty
        lengths = np.array([len(one.states) for one in examples])
        self.lengths = lengths
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self.ends = self.starts + lengths - 1
        self.matrix = self._matrix(examples)
        self.transposed = self.matrix.T.tocsr()
        self.page_weights = np.array([one.weight for one in examples])
        self.line_weights = np.repeat(self.page_weights, lengths)
        self.states = np.concatenate([np.array(one.states) for one in examples])
        self.barred = _barred(examples, self.states)
        #: The rows of the pages' first lines, second lines and so on.
        self.rows = [
            self.starts[: np.count_nonzero(lengths > at)] + at for at in range(int(lengths[0]))
        ]
        self._count()

    def _matrix(self, examples: list[Example]) -> scipy.sparse.csr_matrix:
        rows, columns, row = [], [], 0
        for one in examples:
            for facts in one.facts:
                for column in {self.facts[fact] for fact in facts if fact in self.facts}:
                    rows.append(row)
                    columns.append(column)
                row += 1
        ones = np.ones(len(rows))
        return scipy.sparse.csr_matrix((ones, (rows, columns)), shape=(row, len(self.facts)))

    def _count(self) -> None:
        """Count how often states follow one another in the labelled pages."""
        lines = len(self.states)
        self.labelled = np.zeros((lines, COUNT))
        self.labelled[np.arange(lines), self.states] = self.line_weights
        self.first = np.zeros(COUNT)
        self.last = np.zeros(COUNT)
        np.add.at(self.first, self.states[self.starts], self.page_weights)
        np.add.at(self.last, self.states[self.ends], self.page_weights)
        self.between = np.zeros((COUNT, COUNT))
        for rows in self.rows[1:]:
            np.add.at(
                self.between,
                (self.states[rows - 1], self.states[rows]),
                self.line_weights[rows],
            )

    def _unpack(self, flat: Array) -> tuple[Array, Array, Array, Array]:
        size = len(self.facts) * _COLUMNS
        weights = flat[:size].reshape(len(self.facts), _COLUMNS)
        square = size + COUNT * COUNT
        between = flat[size:square].reshape(COUNT, COUNT)
        return weights, between, flat[square : square + COUNT], flat[square + COUNT :]

    def _points(self, weights: Array) -> Array:
        sums = self.matrix @ weights
        parts = sums[:, len(ROLES) + np.maximum(_PART, 0)]
        points: Array = sums[:, _ROLE] + np.where(_HAS_PART, parts, 0) + self.barred
        return points

    def cost(self, flat: Array) -> tuple[float, Array]:
        """Return the cost of the weights, penalty included, and its gradient."""
        weights, between, first, last = self._unpack(flat)
        points = self._points(weights)
        shares, steps, total = self._shares(
            points,
            np.where(_BETWEEN, np.exp(between), 0),
            np.where(_FIRST, np.exp(first), 0),
            np.where(_LAST, np.exp(last), 0),
        )
        likely = (self.labelled * points).sum() + (self.between * between).sum()
        likely += (self.first * first).sum() + (self.last * last).sum()
        likely -= (total * self.page_weights).sum()
        penalties = self._penalties(len(flat))
        gradient = np.concatenate(
            [
                self._by_fact(shares - self.labelled).ravel(),
                np.where(_BETWEEN, steps - self.between, 0).ravel(),
                np.where(_FIRST, shares[self.starts].sum(0) - self.first, 0),
                np.where(_LAST, shares[self.ends].sum(0) - self.last, 0),
            ]
        )
        return float(0.5 * (penalties * flat * flat).sum() - likely), gradient + penalties * flat

    def _penalties(self, size: int) -> Array:
        # The order of roles holds for all outlets; its weights may be larger.
        penalties = np.full(size, 0.3 * self.penalty)
        penalties[: len(self.facts) * _COLUMNS] = self.penalty
        return penalties

    def _by_fact(self, errors: Array) -> Array:
        columns = np.zeros((len(errors), _COLUMNS))
        for state in range(COUNT):
            columns[:, _ROLE[state]] += errors[:, state]
            if _HAS_PART[state]:
                columns[:, len(ROLES) + _PART[state]] += errors[:, state]
        by_fact: Array = self.transposed @ columns
        return by_fact

    def _shares(
        self, points: Array, step: Array, begin: Array, finish: Array
    ) -> tuple[Array, Array, Array]:
        """Return the expected counts of states and transitions, and each page's log partition sum.

        The sums over all sequences are computed as plain numbers, not as logarithms, which takes a
        tenth of the time; each line's sum is factored out as `scales`, so that none underflows.
        """
        most = points.max(1, keepdims=True)
        own = np.exp(points - most)
        forward, backward = np.zeros_like(points), np.zeros_like(points)
        scales = np.zeros(len(points))
        for at, rows in enumerate(self.rows):
            ways = own[rows] * (forward[rows - 1] @ step if at else begin)
            scales[rows] = ways.sum(1)
            forward[rows] = ways / scales[rows][:, None]
        backward[self.ends] = finish
        for rows in reversed(self.rows[1:]):
            ways = (own[rows] * backward[rows]) @ step.T
            backward[rows - 1] = ways / scales[rows][:, None]
        ends = (forward[self.ends] * finish).sum(1)
        whole = np.repeat(ends, self.lengths)
        weight = (self.line_weights / whole)[:, None]
        later = np.setdiff1d(np.arange(len(points)), self.starts)
        before = forward[later - 1] * (weight / scales[:, None])[later]
        steps = step * (before.T @ (own * backward)[later])
        lines = np.log(scales) + most[:, 0]
        total = np.log(ends) + np.add.reduceat(lines, self.starts)
        return forward * backward * weight, steps, total

    def learn(self, rounds: int) -> Weights:
        """Return the weights after at most this many rounds."""
        size = len(self.facts) * _COLUMNS + COUNT * COUNT + 2 * COUNT
        found = scipy.optimize.minimize(
            self.cost, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": rounds}
        )
        weights, between, first, last = self._unpack(found.x)
        rows = {
            fact: [int(n) for n in np.rint(SCALE * weights[column])]
            for fact, column in self.facts.items()
        }
        return Weights(
            {fact: row for fact, row in rows.items() if any(row)},
            Transitions(
                _whole(np.where(_FIRST, first, 0)),
                _whole(np.where(_LAST, last, 0)),
                tuple(_whole(row) for row in np.where(_BETWEEN, between, 0)),
            ),
        )


def _vocabulary(examples: list[Example], least: int) -> dict[Fact, int]:
    pages: collections.Counter[Fact] = collections.Counter()
    for one in examples:
        pages.update({fact for facts in one.facts for fact in facts})
    general = _general_words(examples)
    known = (
        f for f, count in pages.items() if count >= least and (f[0] not in WORDED or f in general)
    )
    return {fact: column for column, fact in enumerate(sorted(known, key=repr))}


def _general_words(examples: list[Example]) -> set[Fact]:
    """Return the words that many outlets use, in many lines: several outlets may share a story."""
    outlets: dict[Fact, set[str]] = collections.defaultdict(set)
    texts: dict[Fact, set[str]] = collections.defaultdict(set)
    for one in examples:
        for facts, text in zip(one.facts, one.texts, strict=True):
            for fact in facts:
                if fact[0] in WORDED:
                    outlets[fact].add(one.outlet)
                    texts[fact].add(text)
    return {
        fact
        for fact, users in outlets.items()
        if min(len(users), len(texts[fact])) >= LEAST_OUTLETS and not _is_name(str(fact[1]))
    }


def _is_name(word: str) -> bool:
    return word in vocabulary.personal_names() or Lexicon.default().place(word) is not None


def _barred(examples: list[Example], states: npt.NDArray[np.int_]) -> Array:
    """Return prohibitive points for states with excluded roles, except for labelled states."""
    barred = np.zeros((len(states), COUNT))
    row = 0
    for one in examples:
        for excluded in one.excluded:
            for state, known in enumerate(STATES):
                if known.role in excluded:
                    barred[row, state] = _EXCLUDED
            row += 1
    barred[np.arange(len(states)), states] = 0
    return barred


def _whole(values: Array) -> tuple[int, ...]:
    return tuple(int(value) for value in np.rint(SCALE * values))
