using System.Collections.Immutable;
using System.Text;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Support;

public sealed class RecordSnapshotSourceTests
{
    private static readonly Moment Noon = Moment.At(Instant.FromUtc(2025, 3, 1, 12, 0));

    [Fact]
    public void Rows_come_with_key_source_and_the_columns_asked_for()
    {
        using var source = new RecordSnapshotSource(
            [
                new Account { Source = "a", Id = "x" },
                new Deal { Source = "b", Id = "1", Status = DealStatus.Lost, Amount = 12.3456m, ClosedAt = Moment.On(2025, 1, 2), Dimensions = ImmutableSortedDictionary<string, string>.Empty.Add("tier", "gold") },
                new Deal { Source = "a", Id = "2" },
            ],
            new Agreement());
        using var rows = source.Open(RecordKind.Deal, ["Key", "Source", "Id", "Deleted", "Status", "Amount", "ClosedAt", "Dimensions"]);

        Assert.True(rows.Next());
        Assert.Equal([1, 2, 0, 2, 123456, new DateOnly(2025, 1, 2).DayNumber], [rows.Integer(0), rows.Integer(1), rows.Integer(3), rows.Integer(4), rows.Integer(5), rows.Integer(6)]);
        Assert.Equal(["1", "{\"tier\":\"gold\"}"], [Encoding.UTF8.GetString(rows.Text(2)), Encoding.UTF8.GetString(rows.Text(7))]);
        Assert.True(rows.Next());
        Assert.Equal([2, 1], [rows.Integer(0), rows.Integer(1)]);
        Assert.True(rows.IsNull(5));
        Assert.False(rows.Next());
    }

    [Fact]
    public void A_rate_comes_as_text()
    {
        using var source = new RecordSnapshotSource([new ExchangeRate { Source = "a", Id = "1", At = Noon, Currency = "EUR", To = "USD", Rate = 1.08125m }], new Agreement());
        using var rows = source.Open(RecordKind.ExchangeRate, ["At", "Rate"]);

        Assert.True(rows.Next());
        Assert.Equal(Noon.Code, rows.Integer(0));
        Assert.Equal("1.08125", Encoding.UTF8.GetString(rows.Text(1)));
    }

    [Fact]
    public void Stamps_are_the_first_human_answer_and_the_latest_held_activity()
    {
        Activity At(string id, int hour, bool automated = false, bool outbound = true, bool held = true) => new()
        {
            Source = "a", Id = id, LeadId = "l", DealId = "d", At = Moment.At(Instant.FromUtc(2025, 3, 1, hour, 0)), Automated = automated, Outbound = outbound, Held = held,
        };
        using var source = new RecordSnapshotSource(
            [
                new Lead { Source = "a", Id = "l", CreatedAt = Moment.On(2025, 1, 1), MqlAt = Noon }, new Deal { Source = "a", Id = "d" },
                At("early", 11), At("machine", 13, automated: true), At("theirs", 13, outbound: false), At("answer", 14), At("tried", 20, held: false),
            ],
            new Agreement());
        using var leads = source.Open(RecordKind.Lead, ["FirstActivityAt"]);
        using var deals = source.Open(RecordKind.Deal, ["LatestActivityAt"]);

        Assert.True(leads.Next());
        Assert.Equal(Instant.FromUtc(2025, 3, 1, 14, 0).ToUnixTimeMilliseconds(), leads.Integer(0));
        Assert.True(deals.Next());
        Assert.Equal(Instant.FromUtc(2025, 3, 1, 14, 0).ToUnixTimeMilliseconds(), deals.Integer(0));
    }
}
