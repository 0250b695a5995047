using System.Numerics;

namespace KpiBot.Kpis.Calculations;

/// <summary>Hoare's selection: puts the k-th smallest value at place k, smaller ones before it.</summary>
internal static class QuickSelect
{
    public static void Place<T>(Span<T> values, int k) where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = Median(values[left], values[left + ((right - left) >> 1)], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }

            if (k <= j) right = j;
            else if (k >= i) left = i;
            else return;
        }
    }

    private static T Median<T>(T a, T b, T c) where T : IComparisonOperators<T, T, bool> => a > b ? Median(b, a, c) : c < a ? a : c > b ? b : c;
}
