namespace KpiBot.LanguageModel.Limits;

/// <summary>
/// Calls and tokens of each user and day (UTC), for as long as the process lives. What a call may cost at most is set aside before it and settled after it,
/// so that many at once cannot spend more than there is.
/// </summary>
public sealed class ModelBudget(ModelLimits limits, TimeProvider time)
{
    private const int MostUsers = 100_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Calls, long Tokens)> _spent = new(StringComparer.Ordinal);
    private DateOnly _day;

    /// <summary>Sets a call and its tokens aside; null when the user's day does not hold them any longer.</summary>
    public Reservation? Reserve(string user, int tokens)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today != _day) _spent.Clear();
            _day = today;
            var (calls, spent) = _spent.GetValueOrDefault(user);
            if (calls >= limits.CallsPerDay || spent + tokens > limits.TokensPerDay || (_spent.Count >= MostUsers && calls == 0)) return null;
            _spent[user] = (calls + 1, spent + tokens);
            return new Reservation(this, user, today, tokens);
        }
    }

    /// <summary>What a user has spent today, what is set aside included.</summary>
    public (int Calls, long Tokens) SpentBy(string user)
    {
        lock (_lock) return _day == DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? _spent.GetValueOrDefault(user) : default;
    }

    private void Settle(Reservation reservation, long used)
    {
        lock (_lock)
        {
            if (reservation.Day != _day || !_spent.TryGetValue(reservation.User, out var spent)) return;
            _spent[reservation.User] = spent with { Tokens = spent.Tokens - reservation.Tokens + used };
        }
    }

    /// <summary>A call set aside. Until it is settled it counts with all that it may cost.</summary>
    public sealed class Reservation
    {
        private readonly ModelBudget _budget;

        internal Reservation(ModelBudget budget, string user, DateOnly day, int tokens) => (_budget, User, Day, Tokens) = (budget, user, day, tokens);

        internal string User { get; }

        internal DateOnly Day { get; }

        internal int Tokens { get; }

        /// <summary>Puts what was really used in the place of what was set aside; called once, and not at all when nobody knows what was used.</summary>
        public void Settle(long used) => _budget.Settle(this, Math.Max(0, used));
    }
}
