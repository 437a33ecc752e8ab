namespace Declaraties.Domein;

/// <summary>De twee enveloppen van het GGk; de berichtcode van StUF zegt welke.</summary>
public enum Envelopsoort
{
    /// <summary>Een bericht heen.</summary>
    Di01,

    /// <summary>Een bericht terug: het noemt de envelop waarop het antwoordt.</summary>
    Du01,
}
