"""What many records say together: computations that the pages show. Pure.

- `matching`       one item, everybody's need for it, who offers it, who should agree (P03, P22)
- `bundling`       whether a capability's parts are all there, and together in time (P17)
- `concentration`  how much hangs on one supplier, and on suppliers from outside (P14)
- `covering`       whether an external framework already covers a need (P15)
- `demand`         what is needed against what industry can make, by family and year (P13)
"""
