import { Injectable } from '@nestjs/common';
import { formatDate, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { InstallationProfile } from '@platform/config/installation-profile';

/** Period of the seed article, which the demonstration reproduces. */
export const ARTICLE_PERIOD = { from: '2016-01-01', to: '2020-04-15' } as const;

export interface HistoryProgress {
  readonly done: number;
  readonly total: number;
}

/** What kind of installation this is. */
@Injectable()
export class InstallationFacts {
  constructor(private readonly profile: InstallationProfile) {}

  isDemo(): Promise<boolean> {
    return this.profile.isDemo();
  }

  /** The simulated history while it is being loaded; null before and after. */
  async loading(): Promise<HistoryProgress | null> {
    const history = await this.profile.value<HistoryProgress>('history');
    return history && history.done < history.total ? history : null;
  }

  /** What the open figures show when nobody asks for a period: the article's in a demonstration, else this year. */
  async period(now: Instant): Promise<{ readonly from: string; readonly to: string }> {
    if (await this.isDemo()) return ARTICLE_PERIOD;
    const today = formatDate(localDayOf(now));
    return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}
