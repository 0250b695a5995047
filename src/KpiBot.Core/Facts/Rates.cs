using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>Exchange rates to the reporting currency, by currency code and day; code 0 is the reporting currency itself.</summary>
public sealed class Rates
{
    private readonly List<string> _currencies;
    private readonly List<(int Day, ExactRate Rate)[]> _rates;

    internal Rates(string reporting, IEnumerable<(string Currency, string To, int Day, decimal Rate)> rates)
    {
        _currencies = [reporting];
        _rates = [[]];
        var towards = rates
            .Select(r => Same(r.To, reporting) ? (r.Currency, r.Day, r.Rate) : Same(r.Currency, reporting) ? (Currency: r.To, r.Day, Rate: 1 / r.Rate) : default)
            .Where(r => r.Currency is not null && !Same(r.Currency, reporting));
        foreach (var group in towards.GroupBy(r => r.Currency, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase))
        {
            _currencies.Add(group.Key);
            _rates.Add([.. group.Select((r, i) => (r.Day, r.Rate, i)).OrderBy(r => r.Day).ThenBy(r => r.i).Select(r => (r.Day, new ExactRate(r.Rate)))]);
        }
    }

    /// <summary>Whether all money is in the reporting currency.</summary>
    public bool Single => _currencies.Count == 1;

    /// <summary>The same rates, to which currencies can be added.</summary>
    internal Rates Copy()
    {
        var copy = new Rates(string.Empty, []);
        copy._currencies.Clear();
        copy._rates.Clear();
        copy._currencies.AddRange(_currencies);
        copy._rates.AddRange(_rates);
        return copy;
    }

    /// <summary>The code of a currency, added without rates when it is new; null is the reporting currency.</summary>
    internal int Code(string? currency)
    {
        if (currency is null) return 0;
        for (var code = 0; code < _currencies.Count; code++) if (Same(_currencies[code], currency)) return code;
        _currencies.Add(currency);
        _rates.Add([]);
        return _currencies.Count - 1;
    }

    /// <summary>An amount at the newest rate on or before the day, rounded half to even; <see cref="AmountColumn.NoRate"/> when there is none.</summary>
    public long Convert(long amount, int currency, int day) =>
        currency == 0 || !AmountColumn.IsAmount(amount) ? amount : On(currency, day) is { } rate ? rate.Times(amount) : AmountColumn.NoRate;

    /// <summary>The rates of one day, for many amounts.</summary>
    internal DayRates On(int day) => new([.. Enumerable.Range(0, _currencies.Count).Select(currency => On(currency, day))]);

    private ExactRate? On(int currency, int day)
    {
        if (day == Day.None) return null;
        var rates = _rates[currency];
        var low = 0;
        var high = rates.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (rates[middle].Day <= day) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : rates[low - 1].Rate;
    }

    internal void Write(SnapshotFileWriter writer)
    {
        writer.Number(_currencies.Count);
        for (var code = 0; code < _currencies.Count; code++)
        {
            writer.Text(_currencies[code]);
            writer.Number(_rates[code].Length);
            foreach (var (day, rate) in _rates[code])
            {
                writer.Number(day);
                writer.Text(rate.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    internal static Rates Read(SnapshotFileReader reader)
    {
        var count = (int)reader.Number();
        var rates = new Rates(string.Empty, []);
        rates._currencies.Clear();
        rates._rates.Clear();
        for (var code = 0; code < count; code++)
        {
            rates._currencies.Add(reader.Text());
            var list = new (int, ExactRate)[(int)reader.Number()];
            for (var i = 0; i < list.Length; i++) list[i] = ((int)reader.Number(), new ExactRate(decimal.Parse(reader.Text(), System.Globalization.CultureInfo.InvariantCulture)));
            rates._rates.Add(list);
        }

        return rates;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
