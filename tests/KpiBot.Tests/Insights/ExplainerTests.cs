using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Insights;

/// <summary>Contributions sum to the change, on every KPI but those that no sum or product makes.</summary>
public sealed class ExplainerTests(SampleWorkspace sample)
{
    private static readonly Period Now = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
    private static readonly Period Before = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));

    /// <summary>KPIs whose change is not split, and why not.</summary>
    private static readonly Dictionary<string, string> NotSplit = new()
    {
        ["sales_cycle_days"] = "a median",
        ["time_in_stage_days"] = "a median",
        ["lead_response_hours"] = "a median",
        ["ticket_response_hours"] = "a median",
        ["customer_lifetime_months"] = "one divided by a rate: members' lifetimes do not add up",
        ["quota_attainment"] = "members' targets are agreed apart from the whole's",
        ["sla_mql_attainment"] = "members' targets are agreed apart from the whole's",
        ["social_engagement_rate"] = "the sample has one social channel and names no campaigns",
    };

    [Fact]
    public async Task Every_kpi_but_a_few_named_ones_is_split_over_its_members_or_its_parts()
    {
        var snapshot = await sample.SnapshotAsync();
        var wrong = new List<string>();
        foreach (var kpi in Catalogue.All)
        {
            var why = Quarters().Select(pair => Explainer.Of(snapshot, Request(kpi.Id, pair.Now, pair.Before))).FirstOrDefault(found => found is { } some && some.Splits.Count + some.Factors.Count > 0);
            if (why is null != NotSplit.ContainsKey(kpi.Id)) wrong.Add($"{kpi.Id} is {(why is null ? "not split" : "split after all")}");
            if (why is not null) wrong.AddRange(Unsummed(kpi.Id, why));
        }

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    [Fact]
    public void Contributions_of_any_company_sum_to_the_change()
    {
        var (wrong, splits) = (new List<string>(), 0);
        for (var seed = 1; seed <= 3; seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            using var source = new RecordSnapshotSource(world.Records, world.Agreement);
            var snapshot = Snapshot.Load(source);
            foreach (var kpi in Catalogue.All)
            {
                var why = Explainer.Of(snapshot, new KpiRequest { Kpi = kpi.Id, Today = today, Period = new(today.AddDays(-200), today), Compare = new(today.AddDays(-401), today.AddDays(-201)) });
                if (why is null) continue;
                splits += why.Splits.Count;
                wrong.AddRange(Unsummed($"{kpi.Id} of company {seed}", why));
            }
        }

        Assert.Empty(wrong);
        Assert.True(splits > 300, $"only {splits} splits were seen");
    }

    [Fact]
    public async Task The_reason_of_the_sample_story_is_found()
    {
        var why = Explainer.Of(await sample.SnapshotAsync(), Request("win_rate", Now, Before));
        Assert.NotNull(why);
        Assert.NotEmpty(why.Splits[0].Main);
        Assert.True(why.Splits[0].Main.Sum(member => member.Total) / why.Change > 0.5m);
    }

    [Fact]
    public void What_is_known_only_of_those_that_won_explains_nothing()
    {
        var leads = new List<Lead>();
        void Add(int month, int all, int won)
        {
            for (var i = 0; i < all; i++)
            {
                leads.Add(A.Lead($"{month}-{i}", $"2026-0{month}-10") with
                {
                    CustomerAt = i < won ? Moment.On(2026, month, 20) : null, Channel = i % 2 == 0 ? "web" : "fair", CompanySize = i < won ? (i % 2 == 0 ? "large" : "small") : null,
                });
            }
        }

        Add(4, 200, 60);
        Add(5, 200, 30);
        using var source = new RecordSnapshotSource([.. leads], new KpiBot.Agreements.Agreement());
        var why = Explainer.Of(Snapshot.Load(source), new KpiRequest
        {
            Kpi = "lead_conversion_rate", Period = new(new(2026, 5, 1), new(2026, 5, 31)), Compare = new(new(2026, 4, 1), new(2026, 4, 30)), Today = new(2026, 7, 1),
        });
        Assert.Contains(why!.Splits, split => split.Dimension == Dimensions.Channel);
        Assert.DoesNotContain(why.Splits, split => split.Dimension == Dimensions.CompanySize);
    }

    [Fact]
    public void A_change_that_is_the_same_everywhere_has_no_main_member()
    {
        KpiResult[] sides = [.. new[] { 0.6m, 0.4m }.Select(rate => Ratio(rate, [("a", 100), ("b", 100), ("c", 100)]))];
        var members = Contributions.Of(sides[1], sides[0]);
        Assert.Equal([-0.0666666667m, -0.0666666667m, -0.0666666667m], members!.Select(member => Math.Round(member.Total, 10)));
        Assert.All(members!, member => Assert.Equal(0, Math.Round(member.Mix, 20)));
    }

    [Fact]
    public void A_member_that_only_grew_in_weight_adds_by_weight()
    {
        // a wins half, b nothing; b doubles: 10 of 40 is 25 %, 10 of 60 is 16.67 %. b: (2/3 − 1/2) × (0 − mean 20.83 %).
        var before = Sides([("a", 10, 20), ("b", 0, 20)]);
        var now = Sides([("a", 10, 20), ("b", 0, 40)]);
        var members = Contributions.Of(now, before)!;
        Assert.Equal((10m / 60) - (10m / 40), members.Sum(member => member.Total), 12);
        Assert.All(members, member => Assert.Equal(0, member.Rate));
        Assert.Equal((40m / 60 - 20m / 40) * (0 - ((10m / 60) + (10m / 40)) / 2), members.Single(member => member.Key == "b").Mix, 12);
    }

    private static IEnumerable<(Period Now, Period Before)> Quarters() => Enumerable.Range(0, 8).Select(quarter =>
    {
        var from = Now.From.AddMonths(-3 * quarter);
        return (new Period(from, from.AddMonths(3).AddDays(-1)), new Period(from.AddMonths(-3), from.AddDays(-1)));
    });

    private static IEnumerable<string> Unsummed(string what, Explanation why)
    {
        var tolerance = 0.0000001m * Math.Max(1, Math.Abs(why.Change));
        foreach (var split in why.Splits)
            if (Math.Abs(split.Members.Sum(member => member.Total) - why.Change) > tolerance) yield return $"{what} by {split.Dimension}: {split.Members.Sum(member => member.Total)} of {why.Change}";
        if (why.Factors.Count > 0 && Math.Abs(why.Factors.Sum(part => part.Total) - why.Change) > tolerance) yield return $"{what}: parts";
    }

    private static KpiRequest Request(string kpi, Period now, Period before) => new() { Kpi = kpi, Period = now, Compare = before, Today = SampleWorkspace.Today };

    private static KpiResult Ratio(decimal rate, (string Key, decimal All)[] rows) => Sides([.. rows.Select(row => (row.Key, row.All * rate, row.All))]);

    private static KpiResult Sides((string Key, decimal Upper, decimal Lower)[] rows) => new()
    {
        Kpi = "win_rate", Unit = KpiUnit.Ratio, Period = Now, Zone = "UTC", DatedBy = "closed",
        Value = rows.Sum(row => row.Upper) / rows.Sum(row => row.Lower), Numerator = rows.Sum(row => row.Upper), Denominator = rows.Sum(row => row.Lower),
        Rows = [.. rows.Select(row => new KpiRow(row.Key, null, row.Upper / row.Lower, row.Upper, row.Lower, (long)row.Lower))],
    };
}
