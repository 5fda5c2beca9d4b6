/* Whether so many suppliers fit into the slack of all rows together: depth first, as
 * ../closing.py does it in NumPy. The count of work is the same, so that both give up alike.
 */
#include <stdint.h>

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT
#endif

enum { NO, YES, TOO_MUCH };

typedef struct {
    int64_t rows, limit, work;
    const int32_t *takes; /* [suppliers, rows] */
} Packing;

static int fits_beside(const int32_t *one, const int32_t *rest, int64_t rows) {
    int64_t r = 0;
    for (; r + 16 <= rows; r += 16) {
        int over = 0;
        for (int64_t k = r; k < r + 16; k++) over |= one[k] > rest[k];
        if (over) return 0;
    }
    for (; r < rows; r++)
        if (one[r] > rest[r]) return 0;
    return 1;
}

/* `rest` [size + 1, rows] and `list` [size + 1, suppliers] hold this level first. */
static int fits(Packing *p, int64_t n, int64_t size, int32_t *rest, int64_t *list, int64_t most) {
    int32_t *left = rest + p->rows;
    int64_t *next = list + most;
    if (n < size || size <= 1) return n >= size ? YES : NO;
    p->work += n * n * p->rows;
    if (p->work > p->limit) return TOO_MUCH;
    for (int64_t i = 0; i < n; i++) {
        const int32_t *taken = p->takes + list[i] * p->rows;
        int64_t count = 0;
        for (int64_t r = 0; r < p->rows; r++) left[r] = rest[r] - taken[r];
        for (int64_t j = i + 1; j < n; j++)
            if (fits_beside(p->takes + list[j] * p->rows, left, p->rows)) next[count++] = list[j];
        if (count < size - 1) continue;
        int found = fits(p, count, size - 1, left, next, most);
        if (found != NO) return found;
    }
    return NO;
}

/* `list` starts with all suppliers, each of which fits by itself. Returns NO, YES or TOO_MUCH once
 * *work exceeds `limit`. */
EXPORT int64_t foedus_fits(int64_t suppliers, int64_t rows, const int32_t *takes, int64_t size,
                           int32_t *rest, int64_t *list, int64_t limit, int64_t *work) {
    Packing p = {rows, limit, *work, takes};
    int found = fits(&p, suppliers, size, rest, list, suppliers);
    *work = p.work;
    return found;
}
