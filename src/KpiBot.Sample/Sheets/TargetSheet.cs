using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

internal sealed class TargetSheet(Csv csv)
{
    private long _number;

    public static readonly Layout Layout = new("targets.csv", "target", "target_id", "kpi", "from_at", "to_at", "value", "currency", "dimension", "member");

    /// <summary>Both days included; the value in cents of <paramref name="currency"/>, or a whole number without one.</summary>
    public void Add(string kpi, int from, int to, long value, string? currency = null, string? dimension = null, string? member = null)
    {
        csv.Id('G', ++_number);
        csv.Text(kpi);
        csv.Day(from);
        csv.Day(to);
        if (currency is null) csv.Number(value);
        else csv.Money(value);
        csv.Text(currency);
        csv.Text(dimension);
        csv.Text(member);
        csv.EndRow();
    }
}
