/**
 * Charts as inline SVG: a tree of escaped markup, scales with their ticks, marks, and two kinds of chart.
 *
 * <p>Read {@code Element}, then {@code Scale} and {@code Axis}, then {@code XyChart} and {@code RowChart}. Nothing here
 * knows what the figures mean. Colours are classes, so that the page decides what they look like in light and in dark.
 */
package lineup.loadtest.report.svg;
