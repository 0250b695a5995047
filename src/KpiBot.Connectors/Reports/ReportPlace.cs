using System.Globalization;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.Reports;

/// <summary>Where the reading of a daily report goes on: reports are asked for a stretch of days after the other, so that none is too large, sampled or cut.</summary>
/// <param name="Account">Of which account, by its place among those that are read.</param>
/// <param name="From">The stretch's first day.</param>
/// <param name="Within">The place within it; null at its beginning.</param>
internal sealed record ReportPlace(int Account, LocalDate From, string? Within)
{
    /// <summary>Where a request begins.</summary>
    public static ReportPlace Of(PageRequest request)
    {
        if (request.Token is null) return new ReportPlace(0, First(request), null);
        return request.Token.Split('/', 3) is [var account, var from, var within] && int.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && LocalDatePattern.Iso.Parse(from) is { Success: true } day
            ? new ReportPlace(number, day.Value, within.Length > 0 ? within : null)
            : throw new SourceException(SourceFailure.PlaceLost, $"The place to go on with {request.Stream.Name} is not known any more.");
    }

    /// <summary>The last day of the stretch.</summary>
    public LocalDate To(int days, LocalDate today) => LocalDate.Min(From.PlusDays(days - 1), today);

    /// <summary>The token of what follows; null at the report's end.</summary>
    /// <param name="request">The request that was read.</param>
    /// <param name="within">Where its stretch goes on; null at its end.</param>
    /// <param name="to">The stretch's last day.</param>
    /// <param name="today">The report's last day.</param>
    /// <param name="accounts">How many accounts are read.</param>
    public string? Next(PageRequest request, string? within, LocalDate to, LocalDate today, int accounts) =>
        within is not null ? (this with { Within = within }).Token
        : to < today ? new ReportPlace(Account, to.PlusDays(1), null).Token
        : Account + 1 < accounts ? new ReportPlace(Account + 1, First(request), null).Token
        : null;

    /// <summary>The stamp of a day's rows.</summary>
    public static Instant StampOf(LocalDate day) => day.AtMidnight().InUtc().ToInstant();

    private string Token => $"{Account.ToString(CultureInfo.InvariantCulture)}/{LocalDatePattern.Iso.Format(From)}/{Within}";

    private static LocalDate First(PageRequest request) => request.Since!.Value.InUtc().Date;
}
