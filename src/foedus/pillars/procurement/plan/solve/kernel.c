/* The Lagrangian subproblems of a market: one fractional knapsack for each group and tier.
 *
 * With the demand rows relaxed, a tier costs fixed + min sum (price - pi) x flow subject to
 * low <= volume <= high. The best flows are those of negative reduced cost; where their volume
 * leaves [low, high], the critical reduced cost per unit of volume is found by weighted selection
 * (Balas, Zemel, Operations Research 28, 1980) in linear time instead of by sorting.
 *
 * Plain C99, no dependencies. kernel.py holds the same in NumPy; the tests compare both.
 */
#include <math.h>
#include <stdint.h>

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT
#endif

typedef struct {
    int64_t rows, groups, suppliers;
    const int64_t *group_edge;    /* [G + 1] edges of group g: group_edge[g] .. group_edge[g+1] */
    const int64_t *group_tier;    /* [G + 1] tiers of group g */
    const int64_t *group_supplier;
    const int64_t *tier_price;    /* [T] where the tier's prices start in price[] */
    const int64_t *row;           /* [E] */
    const double *weight;         /* [E] volume of one unit */
    const double *price;          /* cents; negative: the tier delivers too late for this edge */
    const double *low, *high, *fixed; /* [T] */
    const double *activation;     /* [M] */
    double *key, *volume;         /* [largest group] work space */
    double *best, *sum, *cut, *part; /* [G], [M], [T], [T] work space */
    int64_t *forced;              /* [M] work space */
} Layout;

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
static double tier_value(const Layout *m, int64_t g, int64_t t, const double *pi,
                         const double *amount) {
    int64_t first = m->group_edge[g], n = 0;
    const double *price = m->price + m->tier_price[t];
    double all = 0, wanted = 0, cost = 0;
    for (int64_t e = first; e < m->group_edge[g + 1]; e++) {
        double cents = price[e - first], w = m->weight[e], volume = w * amount[e];
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
static void add_flows(const Layout *m, int64_t g, int64_t t, const double *pi,
                      const double *amount, double *bought) {
    int64_t first = m->group_edge[g];
    const double *price = m->price + m->tier_price[t];
    double left = m->part[t];
    for (int64_t e = first; e < m->group_edge[g + 1]; e++) {
        double cents = price[e - first], w = m->weight[e];
        if (cents < 0 || amount[e] <= 0) continue;
        double key = (cents - pi[m->row[e]]) / w;
        if (key < m->cut[t]) {
            bought[m->row[e]] += amount[e];
        } else if (key == m->cut[t] && left > 0) {
            double taken = fmin(amount[e], left / w);
            bought[m->row[e]] += taken;
            left -= taken * w;
        }
    }
}

/* Evaluate all allowed tiers. `amount` [E]: the most each edge takes; `allow` [T]; `idle` [G]: the
 * group may stay unused. Writes value [T] (INFINITY where not allowed), choice [G] (-1: unused) and
 * bought [R]; returns the sum over the suppliers. */
EXPORT double foedus_evaluate(const Layout *m, const double *pi, const double *amount,
                              const uint8_t *allow, const uint8_t *idle, double *value,
                              int64_t *choice, double *bought) {
    double total = 0;
    for (int64_t i = 0; i < m->suppliers; i++) {
        m->sum[i] = m->activation[i];
        m->forced[i] = 0;
    }
    for (int64_t r = 0; r < m->rows; r++) bought[r] = 0;
    for (int64_t g = 0; g < m->groups; g++) {
        int64_t i = m->group_supplier[g];
        m->best[g] = INFINITY;
        choice[g] = -1;
        for (int64_t t = m->group_tier[g]; t < m->group_tier[g + 1]; t++) {
            value[t] = allow[t] ? tier_value(m, g, t, pi, amount) : INFINITY;
            if (value[t] < m->best[g]) {
                m->best[g] = value[t];
                choice[g] = t;
            }
        }
        if (!idle[g]) m->forced[i] = 1;
        if (!idle[g] || m->best[g] < 0) m->sum[i] += m->best[g];
    }
    for (int64_t i = 0; i < m->suppliers; i++)
        if (m->forced[i] || m->sum[i] < 0) total += m->sum[i];
    for (int64_t g = 0; g < m->groups; g++) {
        int64_t i = m->group_supplier[g];
        int used = m->forced[i] || m->sum[i] < 0;
        if (!used || (idle[g] && m->best[g] >= 0)) choice[g] = -1;
        if (choice[g] >= 0) add_flows(m, g, choice[g], pi, amount, bought);
    }
    return total;
}
