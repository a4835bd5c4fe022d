/** How far people are taken to go to a service, where the asker does not say: in metres along a great circle. */
export const USUAL_CATCHMENT_METERS = 30_000;
export const LEAST_CATCHMENT_METERS = 100;
export const LARGEST_CATCHMENT_METERS = 500_000;

/** Accessibility is said in places for so many inhabitants. */
export const INHABITANTS = 1_000;

/** Where the measure is from; it is a measure of its own and has nothing to do with the law. */
export const FLOATING_CATCHMENT_SOURCE =
  'Luo, W. and Wang, F. (2003): Measures of Spatial Accessibility to Health Care in a GIS Environment. Environment and Planning B 30 (6), 865-884';
