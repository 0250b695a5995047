using System.Numerics;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Some of the accounts, a bit each, in the order of their rows.</summary>
internal sealed class AccountSet(int accounts)
{
    private const int WordBits = 64, WordShift = 6;

    private readonly ulong[] _words = new ulong[(accounts + WordBits - 1) / WordBits];

    /// <summary>Whether an account is one of them.</summary>
    public bool this[int account] => (_words[account >> WordShift] >> account & 1) != 0;

    /// <summary>Number of accounts in the set.</summary>
    public int Count => _words.Sum(BitOperations.PopCount);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Takes an account in.</summary>
    public void Add(int account) => _words[account >> WordShift] |= 1UL << account;

    /// <summary>Takes in the selected rows of a segment of the accounts.</summary>
    public void Add(int segment, Selection rows) => rows.Words.CopyTo(_words.AsSpan(segment * (Column.SegmentRows / WordBits)));

    /// <summary>Those that are in both.</summary>
    public AccountSet And(AccountSet other) => With(other, (mine, others) => mine & others);

    /// <summary>Those that are in either.</summary>
    public AccountSet Or(AccountSet other) => With(other, (mine, others) => mine | others);

    /// <summary>Those that are not in the other.</summary>
    public AccountSet Without(AccountSet other) => With(other, (mine, others) => mine & ~others);

    /// <summary>Those that pass a test.</summary>
    public AccountSet Where(Func<int, bool> test)
    {
        var passed = new AccountSet(accounts);
        foreach (var account in this) if (test(account)) passed.Add(account);
        return passed;
    }

    public Enumerator GetEnumerator() => new(_words);

    private AccountSet With(AccountSet other, Func<ulong, ulong, ulong> of)
    {
        var result = new AccountSet(accounts);
        for (var i = 0; i < _words.Length; i++) result._words[i] = of(_words[i], other._words[i]);
        return result;
    }

    /// <summary>The accounts in order.</summary>
    public struct Enumerator(ulong[] words)
    {
        private int _word = -1;
        private ulong _left;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word >= words.Length) return false;
                _left = words[_word];
            }

            Current = (_word * WordBits) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
