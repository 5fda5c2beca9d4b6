/* The Lagrangian subproblems of a market: one fractional knapsack for each group and tier; and the
 * volume algorithm (Barahona, Anbil, 2000) that raises their sum.
 *
 * With the demand rows relaxed, a tier costs fixed + min sum (price - pi) x flow subject to
 * low <= volume <= high. The best flows are those of negative reduced cost; where their volume
 * leaves [low, high], the critical reduced cost per unit of volume is found by weighted selection
 * (Balas, Zemel, Operations Research 28, 1980) in linear time instead of by sorting.
 *
 * Plain C99, no dependencies. plain.py and ascent.py hold the same in NumPy; the tests compare both.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT
#endif

/* Field order is that of compiled.py. */
typedef struct {
    int64_t rows, groups, suppliers, tiers, cells;
    const int64_t *group_edge;    /* [G + 1] edges of group g: group_edge[g] .. group_edge[g+1] */
    const int64_t *group_tier;    /* [G + 1] tiers of group g */
    const int64_t *group_supplier;
    const int64_t *tier_price;    /* [T] where the tier's prices start in price[] */
    const int64_t *row;           /* [E] */
    const int64_t *cell_start;    /* [cells + 1] shared cells in cell_edge[] */
    const int64_t *cell_edge;
    const double *weight;         /* [E] volume of one unit */
    const double *price;          /* cents; negative: the tier delivers too late for this edge */
    const double *low, *high, *fixed; /* [T] */
    const double *activation;     /* [M] */
    const double *most, *room;    /* [E] most units by row and cell; room of the edge's cell */
    const double *demand, *surplus; /* [R] */
    double *key, *volume;         /* [largest group] work space, as all that follows */
    double *amount;               /* [E] what each edge takes; holds `most` where unshared */
    double *best, *cost, *spare;  /* [G], [M], [M] */
    double *cut, *part;           /* [T], [T] */
    int64_t *state, *counted, *lead; /* [M] */
    int64_t *queue;               /* [suppliers or largest cell] */
    double *tried, *delivered, *lack, *tier_cost; /* [R], [R], [R], [T] */
    int64_t *picked;              /* [G] */
} Layout;

/* What a node may still choose; from `least` to `most` suppliers are used. */
typedef struct {
    const uint8_t *tiers; /* [T] */
    const uint8_t *idle;  /* [G] the group may stay unused */
    int64_t least, most;
} Allowed;

/* What the relaxation says at some multipliers. */
typedef struct {
    double bound, count_price; /* count_price is added to the cost of every supplier that is used */
    double *value;             /* [T] */
    int64_t *choice;           /* [G] -1: unused */
    double *bought;            /* [R] */
} Answer;

enum { FREE, USED };

static void swap(double *a, int64_t i, int64_t j) {
    double t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static double middle(double a, double b, double c) {
    if (a < b) return b < c ? b : (a < c ? c : a);
    return a < c ? a : (b < c ? c : b);
}

/* Least cost of filling `target` volume; *cut becomes the critical key and *part the volume taken
 * at exactly that key. The caller knows that there is enough. */
static double fill(double *key, double *volume, int64_t n, double target, double *cut,
                   double *part) {
    int64_t lo = 0, hi = n;
    double cost = 0, left = target;
    while (lo < hi) {
        double pivot = middle(key[lo], key[lo + (hi - lo) / 2], key[hi - 1]);
        int64_t below = lo, at = lo, above = hi;
        double below_volume = 0, below_cost = 0, at_volume = 0;
        while (at < above) {
            if (key[at] < pivot) {
                below_volume += volume[at];
                below_cost += volume[at] * key[at];
                swap(key, below, at);
                swap(volume, below++, at++);
            } else if (key[at] > pivot) {
                above--;
                swap(key, at, above);
                swap(volume, at, above);
            } else {
                at_volume += volume[at++];
            }
        }
        if (left < below_volume) {
            hi = below;
        } else if (left <= below_volume + at_volume) {
            left -= below_volume;
            *cut = pivot;
            *part = left;
            return cost + below_cost + left * pivot;
        } else {
            left -= below_volume + at_volume;
            cost += below_cost + at_volume * pivot;
            lo = above;
        }
    }
    *cut = INFINITY;
    *part = 0;
    return cost;
}

/* Least Lagrangian cost of tier t of group g, INFINITY where the tier cannot be filled. */
static double tier_value(const Layout *m, int64_t g, int64_t t, const double *pi) {
    int64_t first = m->group_edge[g], n = 0;
    const double *price = m->price + m->tier_price[t];
    double all = 0, wanted = 0, cost = 0;
    for (int64_t e = first; e < m->group_edge[g + 1]; e++) {
        double cents = price[e - first], w = m->weight[e], volume = w * m->amount[e];
        if (cents < 0 || volume <= 0) continue;
        double key = (cents - pi[m->row[e]]) / w;
        m->key[n] = key;
        m->volume[n++] = volume;
        all += volume;
        if (key < 0) {
            wanted += volume;
            cost += volume * key;
        }
    }
    m->cut[t] = 0;
    m->part[t] = 0;
    if (all < m->low[t]) return INFINITY;
    if (wanted < m->low[t])
        cost = fill(m->key, m->volume, n, m->low[t], m->cut + t, m->part + t);
    else if (wanted > m->high[t])
        cost = fill(m->key, m->volume, n, m->high[t], m->cut + t, m->part + t);
    return m->fixed[t] + cost;
}

/* Add the chosen tier's flows to `bought` [R]. */
static void add_flows(const Layout *m, int64_t g, int64_t t, const double *pi, double *bought) {
    int64_t first = m->group_edge[g];
    const double *price = m->price + m->tier_price[t];
    double left = m->part[t];
    for (int64_t e = first; e < m->group_edge[g + 1]; e++) {
        double cents = price[e - first], w = m->weight[e];
        if (cents < 0 || m->amount[e] <= 0) continue;
        double key = (cents - pi[m->row[e]]) / w;
        if (key < m->cut[t]) {
            bought[m->row[e]] += m->amount[e];
        } else if (key == m->cut[t] && left > 0) {
            double taken = fmin(m->amount[e], left / w);
            bought[m->row[e]] += taken;
            left -= taken * w;
        }
    }
}

/* Every shared cell serves its dearest rows first. */
static void serve_cells(const Layout *m, const double *pi) {
    for (int64_t c = 0; c < m->cells; c++) {
        int64_t first = m->cell_start[c], n = m->cell_start[c + 1] - first;
        for (int64_t i = 0; i < n; i++) {
            int64_t e = m->cell_edge[first + i], at = i;
            for (; at > 0 && pi[m->row[m->queue[at - 1]]] < pi[m->row[e]]; at--)
                m->queue[at] = m->queue[at - 1];
            m->queue[at] = e;
        }
        double rest = n ? m->room[m->queue[0]] : 0;
        for (int64_t i = 0; i < n; i++) {
            int64_t e = m->queue[i];
            m->amount[e] = fmin(m->most[e], rest);
            rest -= m->amount[e];
        }
    }
}

/* Cost of every tier, the best of each group, and of every supplier if it is used. A supplier none
 * of whose groups is worth buying is used by way of its cheapest group (`lead`). */
static void price_suppliers(const Layout *m, const double *pi, const Allowed *a, Answer *now) {
    for (int64_t i = 0; i < m->suppliers; i++) {
        m->cost[i] = m->activation[i];
        m->spare[i] = INFINITY;
        m->state[i] = FREE;
        m->counted[i] = 0;
        m->lead[i] = -1;
    }
    for (int64_t g = 0; g < m->groups; g++) {
        int64_t i = m->group_supplier[g];
        m->best[g] = INFINITY;
        now->choice[g] = -1;
        for (int64_t t = m->group_tier[g]; t < m->group_tier[g + 1]; t++) {
            now->value[t] = a->tiers[t] ? tier_value(m, g, t, pi) : INFINITY;
            if (now->value[t] < m->best[g]) {
                m->best[g] = now->value[t];
                now->choice[g] = t;
            }
        }
        if (!a->idle[g]) m->state[i] = USED;
        if (!a->idle[g] || m->best[g] < 0) {
            m->cost[i] += m->best[g];
            m->counted[i]++;
        } else if (m->best[g] < m->spare[i]) {
            m->spare[i] = m->best[g];
            m->lead[i] = g;
        }
    }
    for (int64_t i = 0; i < m->suppliers; i++)
        if (!m->counted[i]) m->cost[i] += m->spare[i];
}

/* Use the suppliers that are forced or cost less than nothing, but `least` to `most` of them:
 * state becomes whether each is used. Returns their cost and the price that makes it so. */
static double choose_suppliers(const Layout *m, const Allowed *a, double *count_price) {
    int64_t used = 0, forced = 0, n = 0;
    double total = 0;
    for (int64_t i = 0; i < m->suppliers; i++) {
        if (m->state[i] == USED) {
            forced++;
            total += m->cost[i];
        } else if (m->cost[i] < INFINITY) {
            int64_t at = n++; /* sorted by cost, then number */
            for (; at > 0 && m->cost[m->queue[at - 1]] > m->cost[i]; at--)
                m->queue[at] = m->queue[at - 1];
            m->queue[at] = i;
            used += m->cost[i] < 0;
        }
    }
    *count_price = 0;
    if (forced > a->most || forced + n < a->least) return INFINITY;
    if (forced + used > a->most) {
        used = a->most - forced;
        *count_price = -m->cost[m->queue[used]];
    } else if (forced + used < a->least) {
        used = a->least - forced;
        *count_price = -m->cost[m->queue[used - 1]];
    }
    for (int64_t k = 0; k < used; k++) {
        m->state[m->queue[k]] = USED;
        total += m->cost[m->queue[k]];
    }
    return total;
}

static void evaluate(const Layout *m, const double *pi, const Allowed *a, Answer *now) {
    serve_cells(m, pi);
    price_suppliers(m, pi, a, now);
    now->bound = choose_suppliers(m, a, &now->count_price);
    for (int64_t r = 0; r < m->rows; r++) {
        now->bound += pi[r] * m->demand[r] + fmin(pi[r], 0) * m->surplus[r];
        now->bought[r] = 0;
    }
    for (int64_t g = 0; g < m->groups; g++) {
        int64_t i = m->group_supplier[g];
        int wanted = !a->idle[g] || m->best[g] < 0 || (!m->counted[i] && m->lead[i] == g);
        if (m->state[i] != USED || !wanted) now->choice[g] = -1;
        if (now->choice[g] >= 0) add_flows(m, g, now->choice[g], pi, now->bought);
    }
}

EXPORT void foedus_evaluate(const Layout *m, const double *pi, const Allowed *a, Answer *now) {
    evaluate(m, pi, a, now);
}

/* Demand that is not met; surplus counts where it is worth buying. */
static double lack_of(const Layout *m, const double *pi, const double *bought, int64_t r) {
    return m->demand[r] + (pi[r] < 0 ? m->surplus[r] : 0) - bought[r];
}

/* Weight of the newest solution that makes the average's lack shortest; *along tells whether the
 * newest lack points the same way. */
static double share_of_newest(const Layout *m, const double *bought, double most, double *along) {
    double square = 0, product = 0;
    *along = 0;
    for (int64_t r = 0; r < m->rows; r++) {
        double gradient = lack_of(m, m->tried, bought, r), across = m->lack[r] - gradient;
        square += across * across;
        product += m->lack[r] * across;
        *along += m->lack[r] * gradient;
    }
    if (square < 1e-12) return most;
    return fmax(most / 10, fmin(most, product / square));
}

typedef struct {
    int64_t steps, window, patience;
    double cutoff, least;
} Effort;

static void keep(const Layout *m, const Answer *now, Answer *best, double *centre) {
    best->bound = now->bound;
    best->count_price = now->count_price;
    memcpy(best->value, now->value, (size_t)m->tiers * sizeof(double));
    memcpy(best->choice, now->choice, (size_t)m->groups * sizeof(int64_t));
    memcpy(best->bought, now->bought, (size_t)m->rows * sizeof(double));
    memcpy(centre, m->tried, (size_t)m->rows * sizeof(double));
}

/* Raise the bound from `centre` [R], which becomes the best multipliers; `best` holds the
 * evaluation there; `average` [R] and `often` [T] continue. Returns the steps made. */
EXPORT int64_t foedus_rise(const Layout *m, const Allowed *a, const Effort *effort, double *centre,
                           double *average, double *often, Answer *best) {
    Answer now = {0, 0, m->tier_cost, m->picked, m->delivered};
    double length = 0.2, mark = best->bound;
    double goal = isfinite(effort->cutoff) ? effort->cutoff : best->bound * 1.03;
    int64_t stale = 0, done = 0;
    while (done < effort->steps && best->bound < effort->cutoff) {
        double norm = 0, along;
        done++;
        for (int64_t r = 0; r < m->rows; r++) {
            m->lack[r] = lack_of(m, centre, average, r);
            norm += m->lack[r] * m->lack[r];
        }
        if (norm < 1e-9) break;
        if (isinf(effort->cutoff) && goal - best->bound < 0.0002 * fabs(best->bound))
            goal = fmax(goal, best->bound + 0.001 * fabs(best->bound));
        double stride = length * (goal - best->bound) / norm;
        for (int64_t r = 0; r < m->rows; r++) m->tried[r] = centre[r] + stride * m->lack[r];
        evaluate(m, m->tried, a, &now);
        if (!isfinite(now.bound)) {
            keep(m, &now, best, centre);
            break;
        }
        double step = share_of_newest(m, now.bought, 0.1, &along);
        for (int64_t r = 0; r < m->rows; r++)
            average[r] = step * now.bought[r] + (1 - step) * average[r];
        for (int64_t t = 0; t < m->tiers; t++) often[t] *= 1 - step;
        for (int64_t g = 0; g < m->groups; g++)
            if (now.choice[g] >= 0) often[now.choice[g]] += step;
        if (now.bound > best->bound) {
            if (along >= 0) length = fmin(2.0, length * 1.1);
            keep(m, &now, best, centre);
            stale = 0;
        } else {
            stale++;
        }
        if (stale >= effort->patience) {
            length *= 0.66;
            stale = 0;
        }
        if (done % effort->window == 0) {
            if (best->bound - mark < effort->least * fabs(best->bound)) break;
            mark = best->bound;
        }
    }
    return done;
}
