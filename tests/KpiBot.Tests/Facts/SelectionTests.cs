using CsCheck;
using KpiBot.Facts.Columns;

namespace KpiBot.Tests.Facts;

/// <summary>What is tested on many neighbours at once must be what is true of each.</summary>
public sealed class SelectionTests
{
    private static readonly Gen<ushort> Days = Gen.Frequency((1, Gen.Const((ushort)0)), (6, Gen.UShort[1, 60]), (1, Gen.UShort), (1, Gen.Const(ushort.MaxValue)));

    private static readonly Gen<ushort[]> Segment = Days.Array[1, 300];

    [Fact]
    public void Days_between_two_are_those_that_lie_there() => Gen.Select(Segment, Days, Days).Sample((days, from, to) =>
    {
        AssertKept(days.Length, row => days[row] >= from && days[row] <= to, rows => rows.Where(days, new Between<ushort>(from, to)));
        AssertKept(days.Length, row => days[row] == 0 || (days[row] >= from && days[row] <= to), rows => rows.Where(days, new BetweenOrNone(from, to)));
    });

    [Fact]
    public void Amounts_between_two_are_those_that_lie_there() => Gen.Select(Gen.Long.Array[1, 200], Gen.Long, Gen.Long).Sample((amounts, from, to) =>
        AssertKept(amounts.Length, row => amounts[row] >= from && amounts[row] <= to, rows => rows.Where(amounts, new Between<long>(from, to))));

    [Fact]
    public void Days_apart_are_both_known_and_as_far_apart_as_said() =>
        Gen.Select(Segment, Segment, Gen.OneOf(Gen.Int[-70, 70], Gen.Const(int.MinValue)), Gen.OneOf(Gen.Int[-70, 70], Gen.Const(int.MaxValue))).Sample((first, second, least, most) =>
        {
            var rows = Math.Min(first.Length, second.Length);
            AssertKept(
                rows, row => first[row] != 0 && second[row] != 0 && second[row] - first[row] >= least && second[row] - first[row] <= most,
                selection => selection.Where(first, second, new Apart(least, most)));
        });

    [Fact]
    public void Conditions_that_follow_each_other_keep_what_passes_all() => Gen.Select(Segment, Days, Days).Sample((days, one, two) => AssertKept(
        days.Length,
        row => days[row] >= one && days[row] <= two && row % 3 != 0,
        rows =>
        {
            rows.Where(days, new Between<ushort>(one, ushort.MaxValue));
            rows.Where(row => row % 3 != 0);
            rows.Where(days, new Between<ushort>(0, two));
        }));

    [Fact]
    public void Codes_that_are_allowed_stay_however_they_lie() => Gen.Select(Gen.Int[0, 400].Array[1, 300], Gen.Bool.Array[401]).Sample((codes, allowed) =>
    {
        var column = new CodeColumn();
        foreach (var code in codes) column.Add(code);
        column.Seal();
        AssertKept(codes.Length, row => allowed[codes[row]], rows => column.Keep(0, rows, allowed));
    });

    [Fact]
    public void What_is_included_or_excluded_is_the_union_or_the_rest() => Gen.Select(Segment, Days, Days).Sample((days, one, two) =>
    {
        AssertKept(days.Length, row => days[row] <= one || days[row] <= two, rows => Two(rows, (mine, others) => mine.Include(others)));
        AssertKept(days.Length, row => days[row] <= one && days[row] > two, rows => Two(rows, (mine, others) => mine.Exclude(others)));

        void Two(Selection rows, Action<Selection, Selection> join)
        {
            var other = new Selection();
            other.Copy(rows);
            rows.Where(days, new Between<ushort>(0, one));
            other.Where(days, new Between<ushort>(0, two));
            join(rows, other);
        }
    });

    private static void AssertKept(int rows, Func<int, bool> expected, Action<Selection> keep)
    {
        var selection = new Selection();
        selection.All(rows);
        keep(selection);
        int[] kept = [.. Enumerable.Range(0, rows).Where(expected)];
        Assert.Equal(kept, selection.List(new ushort[rows]).ToArray().Select(row => (int)row));
        Assert.Equal(kept.Length, selection.Count());
        Assert.Equal(kept.Length == 0, selection.IsEmpty);
    }
}
