using CsCheck;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Tests.Kpis.Calculations;

/// <summary>Percentiles without sorting must be those of the sorted values, whatever their number, in one heap or joined from several.</summary>
public sealed class HeapTests
{
    private static readonly Gen<int> Value = Gen.OneOf(Gen.Int[0, 300], Gen.Int[0, 2_000_000], Gen.Int[0, int.MaxValue]);

    [Theory]
    [InlineData(300)]
    [InlineData(30_000)]
    public void Kept_values_have_the_percentiles_of_the_sorted_ones(int most) => Gen.Select(Value.Array[1, most], Gen.Int[1, 3], Gen.Int[0, 100]).Sample(
        (values, parts, percent) =>
        {
            var whole = default(Heap);
            foreach (var part in values.Chunk((values.Length / parts) + 1))
            {
                var heap = default(Heap);
                heap.Keep(part[0]);
                heap.Keep(part.AsSpan(1));
                whole.Add(heap);
            }

            AssertIs(values, percent / 100m, whole);
        },
        iter: 60);

    [Fact]
    public void Counted_values_have_the_percentiles_of_the_sorted_ones() => Gen.Select(Gen.Int[0, 3000].Array[1, 400], Gen.Int[1, 3], Gen.Int[0, 100]).Sample((values, parts, percent) =>
    {
        var whole = default(Heap);
        foreach (var part in values.Chunk((values.Length / parts) + 1))
        {
            var heap = default(Heap);
            foreach (var value in part) heap.Add(value);
            whole.Add(heap);
        }

        AssertIs(values, percent / 100m, whole);
    });

    private static void AssertIs(int[] values, decimal fraction, Heap heap)
    {
        int[] sorted = [.. values.Order()];
        var place = fraction * (sorted.Length - 1);
        var low = (int)decimal.Floor(place);
        var (below, above) = (sorted[low], sorted[Math.Min(low + 1, sorted.Length - 1)]);
        Assert.Equal(below + ((above - below) * (place - low)), heap.Percentile(fraction));
        Assert.Equal((values.Length, values.Sum(value => (long)value)), (heap.Count, heap.Sum));
    }
}
