using System.Globalization;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Een stukje van het bericht, geschikt om te tonen: kort, zonder onzichtbare tekens, en zonder wat op een Bsn lijkt.
/// </summary>
internal static class Citaat
{
    /// <summary>Hoogste lengte in tekens van wat uit het bericht wordt aangehaald.</summary>
    public const int MaxTekens = 40;

    private const int BsnCijfers = 9;

    /// <summary>De tekst tussen aanhalingstekens; van wat een Bsn kan zijn is elk cijfer een sterretje.</summary>
    public static string Van(ReadOnlySpan<char> bron)
    {
        // Judged before it is cut, and as far as a number that begins in what is shown can go. A character may take two places.
        ReadOnlySpan<char> tekst = Afscherming.ZonderBsn(bron[..Math.Min(bron.Length, 2 * (MaxTekens + Afscherming.LangsteReeks))].ToString());
        var uit = new StringBuilder(MaxTekens + 8).Append('\'');
        var getoond = 0;
        for (var i = 0; i < tekst.Length;)
        {
            if (getoond >= MaxTekens)
            {
                uit.Append("...");
                break;
            }

            var cijfers = Cijfers(tekst[i..]);
            if (cijfers > 0)
            {
                // A run of ten cut to nine may not pass for a Bsn either.
                var toon = Math.Min(cijfers, MaxTekens - getoond);
                if (toon < cijfers && cijfers > BsnCijfers)
                {
                    uit.Append('*', toon);
                }
                else
                {
                    uit.Append(tekst.Slice(i, toon));
                }

                getoond += toon;
                i += cijfers;
                if (toon < cijfers)
                {
                    uit.Append("...");
                    break;
                }

                continue;
            }

            _ = Rune.DecodeFromUtf16(tekst[i..], out var rune, out var lengte);
            Toon(uit, rune);
            getoond++;
            i += lengte;
        }

        return uit.Append('\'').ToString();
    }

    private static int Cijfers(ReadOnlySpan<char> tekst)
    {
        var aantal = 0;
        while (aantal < tekst.Length && char.IsAsciiDigit(tekst[aantal]))
        {
            aantal++;
        }

        return aantal;
    }

    private static void Toon(StringBuilder uit, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t':
                uit.Append("\\t");
                return;
            case '\n':
                uit.Append("\\n");
                return;
            case '\r':
                uit.Append("\\r");
                return;
            case ' ':
                uit.Append(' ');
                return;
        }

        // Anything without a shape of its own, and anything that can turn the line around, is written as its number.
        var zichtbaar = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
        if (zichtbaar)
        {
            uit.Append(rune.ToString());
        }
        else
        {
            // With braces: digits that follow must not seem part of it.
            uit.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        }
    }
}
