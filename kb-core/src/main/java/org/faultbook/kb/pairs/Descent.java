package org.faultbook.kb.pairs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Minimises a smooth function by L-BFGS (Nocedal 1980; Nocedal and Wright 2006, algorithm 7.4) with halved steps (Armijo 1966). */
final class Descent {
    private static final int MEMORY = 8;
    private static final int HALVINGS = 20;
    private static final double SUFFICIENT = 1e-4;
    private static final double FLAT = 1e-5;

    private Descent() {}

    /** A function to be minimised. */
    interface Slope {
        /** The value at a point; writes the gradient there. */
        double at(double[] point, double[] gradient);
    }

    private record Step(double[] moved, double[] turned, double rho) {}

    /** The lowest point found from a start in at most so many steps. */
    static double[] lowest(Slope function, double[] start, int steps) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int step = 0; step < steps && length(gradient) > FLAT * Math.max(1, length(point)); step++) {
            double[] direction = direction(gradient, memory);
            double slope = Orthonormal.dot(direction, gradient);
            double size = memory.isEmpty() ? Math.min(1, 1 / length(gradient)) : 1;
            double[] next = point;
            double[] turned = gradient;
            double lower = value;
            for (int half = 0; half < HALVINGS; half++, size /= 2) {
                double[] tried = point.clone();
                Orthonormal.add(tried, direction, size);
                double[] there = new double[point.length];
                double found = function.at(tried, there);
                if (found <= value + SUFFICIENT * size * slope) {
                    next = tried;
                    turned = there;
                    lower = found;
                    break;
                }
            }
            if (next == point) {
                return point;
            }
            remember(memory, minus(next, point), minus(turned, gradient));
            double gained = value - lower;
            point = next;
            gradient = turned;
            value = lower;
            if (gained < FLAT * FLAT * Math.max(1, Math.abs(value))) {
                return point;
            }
        }
        return point;
    }

    private static void remember(Deque<Step> memory, double[] moved, double[] turned) {
        double along = Orthonormal.dot(moved, turned);
        if (along > 0) {
            memory.addLast(new Step(moved, turned, 1 / along));
        }
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] direction = new double[gradient.length];
        Orthonormal.add(direction, gradient, -1);
        double[] alphas = new double[memory.size()];
        int i = memory.size();
        for (Iterator<Step> back = memory.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            alphas[--i] = step.rho() * Orthonormal.dot(step.moved(), direction);
            Orthonormal.add(direction, step.turned(), -alphas[i]);
        }
        if (!memory.isEmpty()) {
            Step last = memory.getLast();
            double scale = 1 / (last.rho() * Orthonormal.dot(last.turned(), last.turned()));
            for (int d = 0; d < direction.length; d++) {
                direction[d] *= scale;
            }
        }
        for (Step step : memory) {
            double beta = step.rho() * Orthonormal.dot(step.turned(), direction);
            Orthonormal.add(direction, step.moved(), alphas[i++] - beta);
        }
        return direction;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        Orthonormal.add(difference, b, -1);
        return difference;
    }

    private static double length(double[] a) {
        return Math.sqrt(Orthonormal.dot(a, a));
    }
}
