package org.faultbook.kb.retrieval;

import java.util.Collection;

/**
 * The mean of embeddings of one kind, and centring on it: an embedding less its kind's mean, scaled to length 1. Sums of
 * disjoint sets add up. Centring removes the common direction that makes all texts of a domain look alike (Mu and
 * Viswanath 2018, "All-but-the-Top").
 */
public final class MeanVector {
    private final double[] sum;
    private final double count;

    private MeanVector(double[] sum, double count) {
        this.sum = sum;
        this.count = count;
    }

    public static MeanVector of(int dimension, Collection<float[]> vectors) {
        double[] sum = new double[dimension];
        for (float[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += vector[i];
            }
        }
        return new MeanVector(sum, vectors.size());
    }

    public static MeanVector ofSum(double[] sum, double count) {
        return new MeanVector(sum.clone(), count);
    }

    public double count() {
        return count;
    }

    /** The sum, one component per dimension. */
    public double[] sum() {
        return sum.clone();
    }

    public MeanVector plus(MeanVector other, double factor) {
        double[] total = sum.clone();
        for (int i = 0; i < total.length; i++) {
            total[i] += other.sum[i] * factor;
        }
        return new MeanVector(total, count + other.count * factor);
    }

    public MeanVector without(float[] vector) {
        double[] rest = sum.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= vector[i];
        }
        return new MeanVector(rest, count - 1);
    }

    public MeanVector shrunkTowards(MeanVector prior, int enough) {
        return count >= enough || prior.count == 0 ? this : plus(prior, (enough - count) / prior.count);
    }

    /** The vector less the mean, of length 1; the vector itself where the mean is of nothing or leaves nothing. */
    public float[] centre(float[] vector) {
        if (count <= 0) {
            return vector;
        }
        float[] centred = new float[vector.length];
        double norm = 0;
        for (int i = 0; i < vector.length; i++) {
            double x = vector[i] - sum[i] / count;
            centred[i] = (float) x;
            norm += x * x;
        }
        if (norm < 1e-12) {
            return vector;
        }
        float scale = (float) (1 / Math.sqrt(norm));
        for (int i = 0; i < centred.length; i++) {
            centred[i] *= scale;
        }
        return centred;
    }
}
